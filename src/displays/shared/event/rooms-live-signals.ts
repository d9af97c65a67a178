/**
 * Which rooms of an event are live, as the service says: asked by the schedule of `event/room-poll.ts`, and remembered for
 * as long as the app is open, so that going between the programme and the rooms asks nothing twice.
 */
import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from "solid-js";

import { newRoomPoll, pollStep, type RoomAnswer, roomAnswered, roomAsked } from "../../../event/room-poll.ts";
import type { RoomLive, RoomsLive } from "../../../event/rooms-view.ts";
import type { Clock } from "../../../lib/clock.ts";
import type { Result } from "../../../lib/result.ts";
import { createSingleTimer } from "../../../lib/single-timer.ts";
import type { BroadcastInfo } from "../../../vas/broadcast-info.ts";
import type { VasClient } from "../../../vas/client.ts";
import type { VasError } from "../../../vas/errors.ts";
import { offeredLanguages } from "../../../vas/offered-languages.ts";

export type RoomsLivePorts = {
  /** What the memory belongs to. */
  readonly app: object;
  /** The tokens to ask for, the most important first. */
  readonly tokens: Accessor<readonly string[]>;
  readonly client: Pick<VasClient, "resolve">;
  readonly clock: Clock;
  readonly random: () => number;
  readonly page: Document;
};

function createMemory() {
  const [rooms, setRooms] = createSignal<RoomsLive>(new Map());
  return { rooms, setRooms, poll: newRoomPoll };
}

const memories = new WeakMap<object, ReturnType<typeof createMemory>>();

function memoryOf(app: object): ReturnType<typeof createMemory> {
  const known = memories.get(app);
  if (known !== undefined) return known;
  const made = createMemory();
  memories.set(app, made);
  return made;
}

/** After so many errors what was said before is no longer known to hold. */
const FORGOTTEN_AFTER = 2;

const NOT_LIVE: RoomLive = { isLive: false, languages: [] };

const liveOf = (info: BroadcastInfo): RoomLive => ({
  isLive: info.status === "active" || info.status === "paused",
  languages: offeredLanguages(info).filter((tag) => tag !== "und"),
});

/** What the poll is told of an answer, and what it says of the room, where it says anything. */
function readAnswer(answer: Result<BroadcastInfo, VasError>): readonly [RoomAnswer, RoomLive?] {
  if (answer.ok) return [{ came: "good" }, liveOf(answer.value)];
  const { code, retryAfterMs } = answer.error;
  if (code === "ended") return [{ came: "good" }, NOT_LIVE];
  if (code === "unknown-token" || code === "revoked") return [{ came: "unknown-token" }, NOT_LIVE];
  return [{ came: "error", ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }];
}

/** What is known of the rooms; they are asked for until the part of the page that calls this is gone. */
export function createRoomsLive(ports: RoomsLivePorts): Accessor<RoomsLive> {
  const { clock, page, tokens } = ports;
  const memory = memoryOf(ports.app);
  const timer = createSingleTimer(clock);
  let isOver = false;

  async function ask(token: string): Promise<void> {
    memory.poll = roomAsked(memory.poll, token, clock.now());
    const [came, said] = readAnswer(await ports.client.resolve(token));
    memory.poll = roomAnswered(memory.poll, token, came, { now: clock.now(), random: ports.random() });
    if (said !== undefined) memory.setRooms((rooms) => new Map(rooms).set(token, said));
    else if (memory.poll.failures >= FORGOTTEN_AFTER) memory.setRooms(new Map());
    look();
  }

  function look(): void {
    timer.cancel();
    if (isOver) return;
    const now = clock.now();
    const isSeen = page.visibilityState !== "hidden";
    const { ask: next, lookAgainAt } = pollStep(memory.poll, { tokens: untrack(tokens), now, isSeen });
    if (next !== undefined) void ask(next);
    else if (lookAgainAt !== undefined) timer.set(lookAgainAt - now, look);
  }

  createEffect(on(tokens, look));
  page.addEventListener("visibilitychange", look);
  onCleanup(() => {
    isOver = true;
    timer.cancel();
    page.removeEventListener("visibilitychange", look);
  });
  return memory.rooms;
}
