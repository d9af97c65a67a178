/**
 * The status of a visit, in one word a person understands. Three sources know a part of it (the first request, the
 * connection, the host); this pure function is the only place that decides between them.
 */
import type { UnlockProblem } from "../access/unlock-problem.ts";
import { type ConnectionState, isDelivering } from "../stream/connection-state.ts";
import type { BroadcastState } from "../subtitles/broadcast.ts";
import type { VasError } from "../vas/errors.ts";

export type VisitStatus =
  | { readonly kind: "connecting" | "live" | "unreadable" | "not-started" | "paused" }
  /** `elsewhere`: this connection is sound, and what is behind it has lost the service. */
  | { readonly kind: "reconnecting"; readonly elsewhere?: true }
  | { readonly kind: "standby"; readonly message: string }
  | { readonly kind: "queued"; readonly position: number; readonly estimatedWaitMs?: number }
  | { readonly kind: "locked"; readonly problem?: UnlockProblem }
  | { readonly kind: "ended" | "revoked" | "unknown" | "refused" }
  | { readonly kind: "unreachable"; readonly code: VasError["code"] };

export type VisitStatusInputs = {
  /** Why the token could not be resolved, or what was said of it later, when a password was tried. */
  readonly resolveError?: VasError | undefined;
  readonly broadcast?: BroadcastState | undefined;
  readonly locked: boolean;
  readonly unlockProblem?: UnlockProblem | undefined;
  readonly connection: ConnectionState;
  /** Whether the stream has ever been open in this visit. */
  readonly wasOpen: boolean;
  /** The stream brings what may be text, and none of it could be read. */
  readonly isUnreadable?: boolean;
};

/** Failed attempts in a row after which a stream that never opened counts as unreachable. */
const UNREACHABLE_AFTER = 2;

function fromError(error: VasError): VisitStatus {
  if (error.code === "revoked") return { kind: "revoked" };
  if (error.code === "unknown-token") return { kind: "unknown" };
  if (error.code === "ended") return { kind: "ended" };
  return { kind: "unreachable", code: error.code };
}

function fromHost({ status, phase, standbyMessage, queue }: BroadcastState): VisitStatus {
  if (queue !== undefined) return { kind: "queued", ...queue };
  if (phase === "interrupted") return { kind: "reconnecting", elsewhere: true };
  if (phase === "standby") return { kind: "standby", message: standbyMessage };
  if (status === "pending") return { kind: "not-started" };
  if (status === "paused") return { kind: "paused" };
  return { kind: "live" };
}

/** What the person should be told. */
export function visitStatusOf(inputs: VisitStatusInputs): VisitStatus {
  const { broadcast, connection, resolveError } = inputs;
  if (resolveError !== undefined && (broadcast === undefined || resolveError.code === "unknown-token"))
    return fromError(resolveError);
  if (broadcast === undefined) return { kind: "connecting" };
  if (broadcast.status === "revoked" || connection.halt === "revoked") return { kind: "revoked" };
  if (broadcast.status === "ended" || connection.halt === "ended") return { kind: "ended" };
  if (inputs.locked) {
    return {
      kind: "locked",
      ...(inputs.unlockProblem === undefined ? {} : { problem: inputs.unlockProblem }),
    };
  }
  if (connection.halt === "unknown-token") return { kind: "unknown" };
  if (connection.halt === "refused") return { kind: "refused" };
  if (isDelivering(connection)) {
    const visitStatus = fromHost(broadcast);
    return visitStatus.kind === "live" && inputs.isUnreadable === true ? { kind: "unreadable" } : visitStatus;
  }
  if (inputs.wasOpen) return { kind: "reconnecting" };
  // Not locked, so a new access token is on its way.
  if (connection.halt === "unauthorized") return { kind: "connecting" };
  if (connection.failures < UNREACHABLE_AFTER) return { kind: "connecting" };
  const wrongType = connection.lastFailure?.kind === "wrong-type";
  return { kind: "unreachable", code: wrongType ? "unexpected-answer" : "unreachable" };
}

/** The page's `data-connection` (docs/displays.md, "In the page"). */
export type ConnectionMark =
  | "connecting"
  | "live"
  | "reconnecting"
  | "waiting"
  | "queued"
  | "locked"
  | "ended"
  | "failed";

const MARKS: Readonly<Record<VisitStatus["kind"], ConnectionMark>> = {
  connecting: "connecting",
  live: "live",
  unreadable: "waiting",
  "not-started": "waiting",
  standby: "waiting",
  paused: "waiting",
  reconnecting: "reconnecting",
  queued: "queued",
  locked: "locked",
  ended: "ended",
  revoked: "failed",
  unknown: "failed",
  refused: "failed",
  unreachable: "failed",
};

export const connectionMark = (visitStatus: VisitStatus): ConnectionMark => MARKS[visitStatus.kind];
