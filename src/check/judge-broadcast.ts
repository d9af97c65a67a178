/**
 * What the service's answer about the broadcast means for those who will follow it. Pure.
 */
import type { Result } from "../lib/result.ts";
import type { BroadcastInfo } from "../vas/broadcast-info.ts";
import type { VasError, VasErrorCode } from "../vas/errors.ts";
import { type CodeOf, type Finding, finding } from "./findings.ts";

/** An answer that takes longer than this is slow, in ms. */
const SLOW_MS = 2_000;

export type Resolved = {
  readonly answer: Result<BroadcastInfo, VasError>;
  readonly tookMs: number;
  /** Whether the device says that it has a network. */
  readonly isOnline: boolean;
};

/** What an error says of the service. Most are answers, of a service that works. */
const ABOUT_SERVICE: Readonly<Partial<Record<VasErrorCode, CodeOf<"service">>>> = {
  unreachable: "unreachable",
  "service-error": "failing",
  "unexpected-answer": "foreign",
  "too-many-requests": "busy",
};

/** What an error says of the broadcast; nothing where the service said nothing of it. */
const ABOUT_BROADCAST: Readonly<Partial<Record<VasErrorCode, CodeOf<"broadcast">>>> = {
  "unknown-token": "unknown",
  revoked: "revoked",
  ended: "ended",
  "wrong-password": "refused",
  unauthorized: "refused",
  "invalid-input": "refused",
};

/** Whether the service answers. An answer that there is no such broadcast is an answer. */
export function judgeService({ answer, tookMs, isOnline }: Resolved): Finding {
  const code = answer.ok ? undefined : ABOUT_SERVICE[answer.error.code];
  if (answer.ok || code === undefined)
    return finding("service", tookMs > SLOW_MS ? "slow" : "answered", { time: { ms: tookMs } });
  if (code === "unreachable" && !isOnline) return finding("service", "offline");
  const { status } = answer.error;
  return finding("service", code, status === undefined ? {} : { status: { text: String(status) } });
}

/** Whether the code leads to a broadcast, and how that is. */
export function judgeBroadcast({ answer }: Resolved): Finding {
  if (!answer.ok) return finding("broadcast", ABOUT_BROADCAST[answer.error.code] ?? "skipped");
  const { name, status } = answer.value;
  const code = status === "active" ? "live" : status === "pending" ? "notStarted" : status;
  return finding("broadcast", code, { name: { text: name } });
}

/** The broadcast, where there is a stream to open. */
export function streamedBroadcast({ answer }: Resolved): BroadcastInfo | undefined {
  if (!answer.ok) return undefined;
  const { status } = answer.value;
  return status === "ended" || status === "revoked" ? undefined : answer.value;
}
