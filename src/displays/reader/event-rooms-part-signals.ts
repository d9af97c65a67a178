/**
 * What an event adds to a reader, fetched with its part where the page was opened for one; nobody else waits for it.
 */
import { useLocation } from "@solidjs/router";
import type { Accessor } from "solid-js";

import { createLate } from "../../ui/parts/create-late-signals.ts";
import type { EventRooms, RoomsPlace } from "./rooms/event-rooms.tsx";

/** Nothing where the page was not opened for an event, or its part is lost. */
export function createRooms(place: RoomsPlace): Accessor<EventRooms | undefined> {
  const location = useLocation();
  return createLate(
    () => location.search.includes("event="),
    async () => {
      const { createEventRooms } = await import("./rooms/event-rooms.tsx");
      return () => createEventRooms(place);
    },
  );
}
