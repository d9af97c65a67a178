/**
 * Visits whose talk is kept on one device, without a page.
 */
import { allSentences, noSubtitles, type SubtitleState } from "../../src/subtitles/reduce.ts";
import { createBroadcastArchive, type BroadcastArchive } from "../../src/archive/broadcast-archive.ts";
import type { ArchiveLimits } from "../../src/archive/limits.ts";
import type { ArchiveProblem } from "../../src/archive/store.ts";
import { final } from "./builders.ts";
import type { FakeKeptStore } from "./fake-kept-store.ts";
import { fold } from "./histories.ts";
import { createManualClock, type ManualClock } from "./manual-clock.ts";

export const about = {
  broadcastId: "b1",
  name: "Harbour Lectures",
  transcriptionLanguage: "zh-TW",
  translationLanguages: ["en"],
};

export const EPOCH = 1_800_000_000_000;
export const DAY = 24 * 3_600_000;

type ReaderVisit = {
  readonly broadcastArchive: BroadcastArchive;
  readonly clock: ManualClock;
  readonly problems: ArchiveProblem[];
};

/** A visit to the page: its clock starts anew, the store is the same. */
export function readerVisit(store: FakeKeptStore, daysLater = 0, bounds?: ArchiveLimits): ReaderVisit {
  const clock = createManualClock();
  const problems: ArchiveProblem[] = [];
  const broadcastArchive = createBroadcastArchive({
    open: store.open,
    clock,
    wallNow: () => EPOCH + daysLater * DAY + clock.now(),
    onProblem: (problem) => void problems.push(problem),
    ...(bounds === undefined ? {} : { bounds }),
  });
  return { broadcastArchive, clock, problems };
}

export const talk = (count: number, text = "said"): SubtitleState =>
  fold(Array.from({ length: count }, (_, index) => final(index + 1, text)));

/** Lets everything that was begun come to its end. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

/** A visit in which a talk was heard and the page then closed. */
export async function heard(
  store: FakeKeptStore,
  state: SubtitleState,
  key = "k",
  daysLater = 0,
): Promise<void> {
  const { broadcastArchive } = readerVisit(store, daysLater);
  await broadcastArchive.load(key, "b1");
  broadcastArchive.note(key, about, state);
  await broadcastArchive.flush();
  broadcastArchive.dispose();
}

export async function restored(
  store: FakeKeptStore,
  key = "k",
  daysLater = 0,
): Promise<SubtitleState | undefined> {
  const result = await readerVisit(store, daysLater).broadcastArchive.load(key, "b1");
  if (!result.ok) throw new Error(result.error);
  return result.value?.state;
}

export const textsOf = (state: SubtitleState | undefined): string[] =>
  allSentences(state ?? noSubtitles).map(({ original }) => original.text);
