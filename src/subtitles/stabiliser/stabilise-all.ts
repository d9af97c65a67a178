/**
 * The stabiliser for every text that is still growing, with one moment to wake for. Only interim texts are kept here;
 * a final is shown as it was sent and needs no memory. What was learned of a stream is kept for each language.
 */
import type { SteadyMode } from "./holds.ts";
import type { Rhythm } from "./rhythm.ts";
import { type StabilisedText, steady, type SteadyRevision, NO_TEXT } from "./stabilise.ts";

export type SteadyTexts = {
  readonly mode: SteadyMode;
  /** The interim texts, by the caller's key, such as sentence and language. */
  readonly texts: ReadonlyMap<string, StabilisedText>;
  /** What was learned of the streams, by their language. */
  readonly rhythms: ReadonlyMap<string, Rhythm>;
  /** When to look again though nothing comes, in ms on the viewer's clock; absent where nothing is waiting. */
  readonly wakeAt?: number;
};

export const noSteadyTexts = (mode: SteadyMode): SteadyTexts => ({
  mode,
  texts: new Map(),
  rhythms: new Map(),
});

/** Interim texts kept; a broadcast has a few at once, and those that never become final must not pile up. */
export const MOST_STEADY_TEXTS = 500;

function earliest(texts: Iterable<StabilisedText>): number | undefined {
  let first: number | undefined;
  for (const { wakeAt } of texts) {
    if (wakeAt !== undefined && (first === undefined || wakeAt < first)) first = wakeAt;
  }
  return first;
}

/**
 * All texts at `now` (ms on the viewer's clock), with the revisions that came: call it with what changed, with
 * nothing at `wakeAt`, and with another `mode` when the reader chooses one. Texts that stay are the same objects.
 */
export function steadyAll(
  all: SteadyTexts,
  changed: Iterable<readonly [key: string, revision: SteadyRevision]>,
  now: number,
  mode: SteadyMode = all.mode,
): SteadyTexts {
  const texts = new Map(all.texts);
  const rhythms = new Map(all.rhythms);
  const look = (before: StabilisedText, revision: SteadyRevision): StabilisedText => {
    const known = rhythms.get(revision.language);
    const next = steady({ ...before, rhythm: known ?? before.rhythm }, revision, now, mode);
    if (next.rhythm !== undefined) rhythms.set(revision.language, next.rhythm);
    return next;
  };
  for (const [key, state] of all.texts) {
    const isDue = state.wakeAt !== undefined && state.wakeAt <= now;
    if (isDue || mode !== all.mode) texts.set(key, look(state, state.newest.revision));
  }
  for (const [key, revision] of changed) {
    const next = look(texts.get(key) ?? NO_TEXT, revision);
    texts.delete(key);
    if (!revision.isFinal) texts.set(key, next);
  }
  for (const key of texts.keys()) {
    if (texts.size <= MOST_STEADY_TEXTS) break;
    texts.delete(key);
  }
  const wakeAt = earliest(texts.values());
  return { mode, texts, rhythms, ...(wakeAt === undefined ? {} : { wakeAt }) };
}

/** The texts with one more that is on the page already, as `revision` says; `now` is ms on the viewer's clock. */
export const withSteadyText = (
  all: SteadyTexts,
  key: string,
  revision: SteadyRevision,
  now: number,
): SteadyTexts => ({ ...all, texts: new Map(all.texts).set(key, steady(NO_TEXT, revision, now, "fast")) });

/** What is shown for a text: a text that is not kept here is shown as it was sent. */
export const shownOf = (all: SteadyTexts, key: string, sent: string): string =>
  all.texts.get(key)?.shown ?? sent;
