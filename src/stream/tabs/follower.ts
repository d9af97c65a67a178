/**
 * A tab that gets the stream from the leading one, as a pure machine: what leaders say, or do not say, goes in; what this
 * tab reports and posts comes out. A leader that does not answer may be busy, asleep or gone, which nobody can tell: one
 * tab then stands in for it, and asks from time to time whether it is back.
 */
import type { Cause } from "../connection-state.ts";
import type { Frame } from "../../vas/decode-event.ts";
import type { Missing, TabMessage } from "./protocol.ts";

export type FollowerState =
  /** No leader has answered; `isInLine` for standing in for it. */
  | { readonly kind: "joining"; readonly isInLine: boolean }
  /** A leader has taken this tab in; `isOpen`: its stream is. */
  | { readonly kind: "following"; readonly leader: string; readonly isOpen: boolean }
  /** This tab has a stream of its own, since no leader answered; `isAsking` whether one does now. */
  | { readonly kind: "alone"; readonly isAsking: boolean }
  /** This tab has a stream of its own, and that is how it should be. */
  | { readonly kind: "own" }
  /** Nothing more is heard or done. */
  | { readonly kind: "over" };

export type FollowerInput =
  | { readonly type: "message"; readonly message: TabMessage }
  /** The time for an answer is over. */
  | { readonly type: "no-answer" }
  /** It is time to ask again whether a leader answers. */
  | { readonly type: "ask" }
  /** This tab stands in for a leader that does not answer. */
  | { readonly type: "standing-in" }
  /** This tab leads from now on. */
  | { readonly type: "leading" }
  /** The browser keeps this tab from the others. */
  | { readonly type: "refused" }
  /** The same tab has joined anew. */
  | { readonly type: "replaced" }
  /** Nobody wants the stream any more. */
  | { readonly type: "close" };

export type FollowerCommand =
  | { readonly type: "opened" }
  | { readonly type: "bytes"; readonly count: number }
  | { readonly type: "frame"; readonly frame: Frame; readonly id: string }
  | { readonly type: "missing"; readonly missing: Missing }
  | { readonly type: "id"; readonly id: string }
  | { readonly type: "closed"; readonly cause: Cause }
  | { readonly type: "join" }
  /** Follows this leader no more; null: none. */
  | { readonly type: "leave"; readonly leader: string | null }
  /** Tells the leader what came on this tab's own stream. */
  | { readonly type: "tell"; readonly leader: string }
  /** Waits in line for standing in. */
  | { readonly type: "get-in-line" }
  | { readonly type: "open-own" | "close-own" };

export type FollowerStep = { readonly state: FollowerState; readonly commands: readonly FollowerCommand[] };

type FollowingState = Extract<FollowerState, { kind: "following" }>;

export const joining: FollowerState = { kind: "joining", isInLine: false };
export const alone: FollowerState = { kind: "alone", isAsking: false };

const step = (state: FollowerState, ...commands: readonly FollowerCommand[]): FollowerStep => ({
  state,
  commands,
});

const handedOver = step({ kind: "over" }, { type: "closed", cause: { kind: "handover" } });
const ownStream = step({ kind: "own" }, { type: "open-own" });

const opened = (state: FollowingState): FollowerStep =>
  state.isOpen ? step(state) : step({ ...state, isOpen: true }, { type: "opened" });

/** The commands for what came before this tab joined. */
function pastCommands({ pieces, id }: Extract<TabMessage, { type: "past" }>): FollowerCommand[] {
  const commands: FollowerCommand[] = pieces.map((piece) =>
    "data" in piece ? { type: "frame", frame: piece, id: "" } : { type: "missing", missing: piece },
  );
  // Only what is there as a whole has a position: the leader may go before it has told all.
  return id === null || id === "" ? commands : [...commands, { type: "id", id }];
}

/** What a leader says while this tab follows another one, or it. */
function takeWhileFollowing(state: FollowingState, message: TabMessage, tabId: string): FollowerStep {
  const isOurs = message.from === state.leader;
  if (message.type === "leading" || (message.type === "changed" && isOurs)) return handedOver;
  if (message.type === "welcome" && message.to === tabId && !isOurs)
    return step(state, { type: "leave", leader: message.from });
  if (!isOurs) return step(state);
  switch (message.type) {
    case "opened":
      return opened(state);
    case "welcome":
      return message.to === tabId && message.open ? opened(state) : step(state);
    case "past":
      return message.to === tabId ? step(state, ...pastCommands(message)) : step(state);
    case "bytes":
      return step(state, { type: "bytes", count: message.count });
    case "frame":
      return step(state, { type: "frame", frame: message.frame, id: message.id });
    case "id":
      return step(state, { type: "id", id: message.id });
    case "closed":
      return step({ kind: "over" }, { type: "closed", cause: message.cause });
    case "join":
    case "leave":
    case "standing-in":
    case "changed":
      return step(state);
  }
}

/** What is said while no leader has answered; whatever else a leader says is in its answer too. */
function takeWhileJoining(state: FollowerState, message: TabMessage, tabId: string): FollowerStep {
  if (message.type === "standing-in" || message.type === "leading") return step(state, { type: "join" });
  if (message.type !== "welcome" || message.to !== tabId) return step(state);
  const following: FollowingState = { kind: "following", leader: message.from, isOpen: false };
  return message.open ? opened(following) : step(following);
}

/** An answer in time ends standing in: from here on the leader's stream is heard, and nothing breaks off. */
function takeWhileAlone(isAsking: boolean, message: TabMessage, tabId: string): FollowerStep {
  const state: FollowerState = { kind: "alone", isAsking };
  if (message.type === "leading") return step({ kind: "alone", isAsking: true }, { type: "join" });
  if (message.type !== "welcome" || message.to !== tabId) return step(state);
  if (!isAsking || !message.open) return step(state, { type: "leave", leader: message.from });
  const { from } = message;
  return step(
    { kind: "following", leader: from, isOpen: true },
    { type: "tell", leader: from },
    { type: "close-own" },
  );
}

function takeMessage(state: FollowerState, message: TabMessage, tabId: string): FollowerStep {
  if (state.kind === "following") return takeWhileFollowing(state, message, tabId);
  if (state.kind === "joining") return takeWhileJoining(state, message, tabId);
  return state.kind === "alone" ? takeWhileAlone(state.isAsking, message, tabId) : step(state);
}

function unanswered(state: FollowerState): FollowerStep {
  const leave = { type: "leave", leader: null } as const;
  if (state.kind === "alone") return step(alone, leave);
  if (state.kind !== "joining") return step(state);
  if (!state.isInLine) return step({ kind: "joining", isInLine: true }, { type: "get-in-line" });
  // Who stands in does not answer either.
  return step(alone, leave, { type: "open-own" });
}

/** What follows from `input` for the tab named `tabId`. */
export function followerStep(state: FollowerState, input: FollowerInput, tabId: string): FollowerStep {
  if (state.kind === "over") return step(state);
  const hasStream = state.kind === "alone" || state.kind === "own";
  switch (input.type) {
    case "message":
      return takeMessage(state, input.message, tabId);
    case "no-answer":
      return unanswered(state);
    case "ask":
      return state.kind === "alone" ? step({ kind: "alone", isAsking: true }, { type: "join" }) : step(state);
    case "standing-in":
      return state.kind === "joining"
        ? step(alone, { type: "leave", leader: null }, { type: "open-own" })
        : step(state);
    case "leading":
      if (hasStream) return step({ kind: "own" });
      return state.kind === "following" && state.isOpen ? handedOver : ownStream;
    case "refused":
      return hasStream || (state.kind === "following" && state.isOpen) ? step(state) : ownStream;
    case "replaced":
      return step({ kind: "over" });
    case "close":
      return hasStream
        ? step({ kind: "over" }, { type: "close-own" })
        : step({ kind: "over" }, { type: "leave", leader: null });
  }
}
