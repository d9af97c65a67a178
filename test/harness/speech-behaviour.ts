/**
 * How utterances behave at the player of a speech fixture, and what is noted of them.
 */
import type { Clip, UnheardReason, Utterance } from "../../src/speech/players/player.ts";

/** How one utterance behaves at the player; times in ms, infinity for what never happens. */
export type Behaviour = {
  readonly loadMs: number;
  readonly loadFails?: UnheardReason;
  readonly startMs: number;
  readonly startFails?: UnheardReason;
  readonly lengthMs: number;
  /** The player says how long it is. */
  readonly tellsLength: boolean;
  /** Where in it, at rate 1, the sound stops for ever, fails, or is interrupted by the device. */
  readonly hangsAtMs?: number;
  readonly failsAtMs?: number;
  readonly interruptedAtMs?: number;
};

export const well: Behaviour = { loadMs: 20, startMs: 10, lengthMs: 3_000, tellsLength: true };

/** One utterance in the diary. */
export type Heard = {
  readonly key: number;
  readonly sid: number;
  readonly kind: Utterance["kind"];
  readonly mode: "live" | "replay";
  readonly bornAt: number;
  readonly playedAt: number;
  readonly behaviour: Behaviour;
  startedAt?: number;
  endedAt?: number;
  over?: "ended" | "failed" | "disposed";
};

/** A clip of the service; its length is what it claims. */
export const clipOf = (sid: number, durationMs?: number, voiceName = "Ada"): Clip => ({
  sid,
  language: "en",
  voiceName,
  audio: { base64: "AAAA" },
  mimeType: "audio/mpeg",
  ...(durationMs === undefined ? {} : { durationMs }),
  words: [],
});

/** Goes well, for as long as the clip claims; a device says nothing of that. */
export function defaultBehaviour(utterance: Utterance): Behaviour {
  if (utterance.kind === "device") return { ...well, tellsLength: false };
  return { ...well, lengthMs: utterance.clip.durationMs ?? well.lengthMs };
}
