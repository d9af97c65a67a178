/**
 * A tab that gets the stream from the leading one, as a pure machine: what the leader says, or does not say, goes in;
 * what this tab reports and posts comes out.
 */
import type { Cause } from "../connection-state.ts";
import type { Frame } from "../../vas/decode-event.ts";
import type { TabMessage } from "./protocol.ts";

/**
 * `joining`: no leader has answered; `waiting`: one has, and has no open stream yet; `open`: it has; `alone`: this tab has
 * a stream of its own; `over`: nothing more is heard or done.
 */
export type FollowerState = "joining" | "waiting" | "open" | "alone" | "over";

export type FollowerInput =
  | { readonly type: "message"; readonly message: TabMessage }
  /** No leader has answered in time. */
  | { readonly type: "no-answer" }
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
  | { readonly type: "id"; readonly id: string }
  | { readonly type: "closed"; readonly cause: Cause }
  /** A leader that only slept would go on counting this tab. */
  | { readonly type: "leave" }
  | { readonly type: "open-alone" };

export type FollowerStep = {
  readonly state: FollowerState;
  readonly commands: readonly FollowerCommand[];
};

const step = (state: FollowerState, ...commands: readonly FollowerCommand[]): FollowerStep => ({
  state,
  commands,
});

const alone = step("alone", { type: "open-alone" });
const handedOver = step("over", { type: "closed", cause: { kind: "handover" } });

const opened = (state: FollowerState): FollowerStep =>
  state === "open" ? step(state) : step("open", { type: "opened" });

function heard(state: FollowerState, message: TabMessage, tabId: string): FollowerStep {
  switch (message.type) {
    case "welcome":
      if (message.to !== tabId) return step(state);
      return message.open ? opened(state) : step(state === "joining" ? "waiting" : state);
    case "opened":
      return opened(state);
    case "bytes":
      return step(state, { type: "bytes", count: message.count });
    case "frame": {
      const { to, frame, id } = message;
      return to === null || to === tabId ? step(state, { type: "frame", frame, id }) : step(state);
    }
    case "id":
      return step(state, { type: "id", id: message.id });
    case "closed":
      return step("over", { type: "closed", cause: message.cause });
    case "changed":
      return handedOver;
    case "join":
    case "leave":
      return step(state);
  }
}

/** What follows from `input` for the tab named `tabId`. */
export function followerStep(state: FollowerState, input: FollowerInput, tabId: string): FollowerStep {
  if (state === "over") return step(state);
  if (state === "alone") return step(input.type === "close" ? "over" : state);
  switch (input.type) {
    case "message":
      return heard(state, input.message, tabId);
    case "no-answer":
      return state === "joining" ? step("alone", { type: "leave" }, ...alone.commands) : step(state);
    case "leading":
      return state === "open" ? handedOver : alone;
    case "refused":
      return state === "open" ? step(state) : alone;
    case "replaced":
      return step("over");
    case "close":
      return step("over", { type: "leave" });
  }
}
