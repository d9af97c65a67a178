/**
 * A tab that follows another, where its machine touches the world: the channel, the clock, and the stream that it opens
 * where no leader answers.
 */
import type { Clock } from "../../lib/clock.ts";
import { createSingleTimer } from "../../lib/single-timer.ts";
import { yieldToPage } from "../../lib/yield-to-page.ts";
import { createPace } from "../pace.ts";
import type { Transport, TransportHandlers } from "../transport.ts";
import {
  alone,
  type FollowerCommand,
  type FollowerInput,
  type FollowerState,
  followerStep,
  joining,
} from "./follower.ts";

/** A leader that has not answered after this time is busy, asleep or gone, in ms. */
const NO_LEADER_MS = 1_000;
/** A tab that nobody answers after this further time has a stream of its own, in ms. */
const NO_STAND_IN_MS = 4_000;
/** A tab whose stream was open before it could join asks after this time, in ms: by then it has what came on it. */
const FIRST_ASK_MS = 300;
/** A tab with a stream of its own asks after this time whether a leader answers; then each time after twice as long, in ms. */
const ASK_AGAIN_MS = 5_000;
const LONGEST_ASK_MS = 60_000;

/** This tab's part while another one leads, or is looked for. */
export type FollowerTransport = Transport & { readonly take: (input: FollowerInput) => void };

/** How a follower reaches the world. */
export type FollowerPorts = {
  readonly clock: Clock;
  readonly tabId: string;
  /** This tab begins with a stream of its own: it stands in for a leader, or a stream was opened for it before. */
  readonly begins: "joining" | "standing-in" | "with-stream";
  readonly join: (lastEventId: string | undefined) => void;
  readonly leave: (leader: string | null) => void;
  readonly getInLine: () => void;
  /** Tells a leader what this tab has heard. */
  readonly tell: (leader: string) => void;
  readonly openOwn: (lastEventId: string | undefined, handlers: TransportHandlers) => Transport;
  /** A leader has taken this tab in. */
  readonly onTakenIn: () => void;
};

/** Whether all that came before has to be told first: the stream is over for this tab, or goes on from where it is. */
const needsAllBefore = (command: FollowerCommand): boolean =>
  command.type === "closed" ||
  command.type === "open-own" ||
  command.type === "close-own" ||
  command.type === "join" ||
  (command.type === "leave" && command.leader === null);

/** Runs the machine of a follower that knows the stream up to `lastEventId`. */
// Over 60 lines: a machine's commands and timers, each one line.
export function follow(
  lastEventId: string | undefined,
  handlers: TransportHandlers,
  ports: FollowerPorts,
): FollowerTransport {
  let state: FollowerState = ports.begins === "joining" ? joining : alone;
  let own: Transport | undefined;
  let askMs = ports.begins === "with-stream" ? FIRST_ASK_MS : ASK_AGAIN_MS;
  let position = lastEventId;
  const timer = createSingleTimer(ports.clock);

  const tracked: TransportHandlers = {
    ...handlers,
    onFrame: (frame, id) => {
      if (id !== "") position = id;
      handlers.onFrame(frame, id);
    },
    onId: (id) => {
      position = id === "" ? undefined : id;
      handlers.onId(id);
    },
  };

  const { now } = ports.clock;
  /** Messages come as fast as the leader sends them: what they bring is taken as it is by the leader. */
  const pace = createPace({ now, yieldToPage, together: handlers.together });

  function run(command: FollowerCommand): void {
    if (needsAllBefore(command)) pace.flush();
    switch (command.type) {
      case "opened":
        return pace.push(() => tracked.onOpen());
      case "bytes":
        return tracked.onBytes(command.count);
      case "frame":
        return pace.push(() => tracked.onFrame(command.frame, command.id));
      case "missing":
        return pace.push(() => tracked.onMissing(command.missing.lostForMs, command.missing.isOver));
      case "id":
        return pace.push(() => tracked.onId(command.id));
      case "closed":
        return tracked.onClose(command.cause);
      case "join":
        return ports.join(position);
      case "leave":
        return ports.leave(command.leader);
      case "tell":
        // The leader began later, and may have less.
        if (ports.begins === "with-stream") ports.tell(command.leader);
        return;
      case "get-in-line":
        return ports.getInLine();
      case "open-own":
        own = ports.openOwn(position, {
          ...tracked,
          onClose: (cause) => {
            own = undefined;
            take({ type: "replaced" });
            handlers.onClose(cause);
          },
        });
        return;
      case "close-own":
        own?.close();
        own = undefined;
    }
  }

  function setTimer(): void {
    if (state.kind === "joining")
      timer.set(state.isInLine ? NO_STAND_IN_MS : NO_LEADER_MS, () => take({ type: "no-answer" }));
    else if (state.kind === "alone" && state.isAsking)
      timer.set(NO_LEADER_MS, () => take({ type: "no-answer" }));
    else if (state.kind === "alone") {
      timer.set(askMs, () => take({ type: "ask" }));
      askMs = Math.min(Math.max(askMs * 2, ASK_AGAIN_MS), LONGEST_ASK_MS);
    } else timer.cancel();
  }

  function take(input: FollowerInput): void {
    const before = state;
    const next = followerStep(state, input, ports.tabId);
    state = next.state;
    const isAnew = next.commands.some(({ type }) => type === "join");
    if (isAnew || state.kind !== before.kind || input.type === "no-answer") setTimer();
    for (const command of next.commands) run(command);
    if (state.kind === "following" && before.kind !== "following") ports.onTakenIn();
  }

  run({ type: state === joining ? "join" : "open-own" });
  setTimer();
  return {
    take,
    close: () => {
      take({ type: "close" });
      own?.close();
    },
  };
}
