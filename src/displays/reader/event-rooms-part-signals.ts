/**
 * What an event adds to a reader, fetched with its part where the page was opened for one; nobody else waits for it.
 */
import { useLocation } from "@solidjs/router";
import { type Accessor, createEffect, createMemo, createSignal, getOwner, runWithOwner } from "solid-js";

import type { EventRooms, RoomsPlace } from "./rooms/event-rooms.tsx";

/** Nothing where the page was not opened for an event, or its part is lost. */
export function createRooms(place: RoomsPlace): Accessor<EventRooms | undefined> {
  const location = useLocation();
  const owner = getOwner();
  const [rooms, setRooms] = createSignal<EventRooms>();
  const isForEvent = createMemo(() => location.search.includes("event="));
  async function load(): Promise<void> {
    const { createEventRooms } = await import("./rooms/event-rooms.tsx");
    setRooms(runWithOwner(owner, () => createEventRooms(place)));
  }
  createEffect(() => {
    if (isForEvent()) load().catch(() => undefined);
  });
  return rooms;
}
