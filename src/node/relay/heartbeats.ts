/**
 * Heartbeats after the last message of a recording, so that nobody waits in the middle of its history (channels.ts says why):
 * while a relay leads, and after the end, where nothing else follows.
 */
import type { Clock } from "../../lib/clock.ts";
import { napUntil } from "./nap.ts";

/** Each comes so long after the message or the heartbeat before it, in ms: one is not always enough. */
const EACH_AFTER_MS = [3_000, 3_000, 3_000, 6_000] as const;

/** Calls `beat` for each heartbeat; settles after the last one, or when the signal is aborted. Rejects as `beat` does. */
export async function beatAfterLast(
  clock: Clock,
  signal: AbortSignal,
  beat: () => void | Promise<void>,
): Promise<void> {
  for (const ms of EACH_AFTER_MS) {
    await napUntil(clock, ms, signal);
    if (signal.aborted) return;
    await beat();
  }
}
