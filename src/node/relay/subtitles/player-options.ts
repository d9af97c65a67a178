/**
 * What whoever runs a relay chooses for players, and the live subtitles that follow.
 */
import type { Info } from "../broadcast-info.ts";
import type { Store } from "../store.ts";
import { createLiveSubtitles, type LiveSubtitles } from "./live-subtitles.ts";
import { readProgrammeClock } from "./programme-clock.ts";
import type { Rhythm } from "./rhythm.ts";

export type PlayerOptions = {
  readonly rhythm: Rhythm;
  /** How much later than the speech the service's first texts come, in ms. */
  readonly textDelayMs: number;
  /** The address of a media playlist of the programme; without it, its time stamps count from 1970. */
  readonly programme?: string;
};

/** The live subtitles of a broadcast. */
export const openPlayerSubtitles = (
  { programme, ...player }: PlayerOptions,
  store: Pick<Store, "told">,
  info: Info,
): LiveSubtitles =>
  createLiveSubtitles({
    ...player,
    store,
    spoken: async () => (await info.answer())?.info?.transcriptionLanguage,
    readClock: programme === undefined ? undefined : () => readProgrammeClock(programme),
    time: Date.now,
  });
