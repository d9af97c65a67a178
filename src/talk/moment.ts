/**
 * Links to a moment of a talk: `#t=754` or `#t=12:34` for a time of the sound, `#s42` for a sentence.
 */

export type Moment = { readonly sid: number } | { readonly ms: number };

/** The moment that the fragment of an address names; nothing where it names none. */
export function momentIn(hash: string): Moment | undefined {
  const sid = Number(/^#s(\d{1,9})$/.exec(hash)?.[1] ?? 0);
  if (sid > 0) return { sid };
  const [, hours = "0", minutes = "0", seconds] =
    /^#t=(?:(?:(\d{1,3}):)?(\d{1,2}):)?(\d{1,6}(?:\.\d{1,3})?)$/.exec(hash) ?? [];
  if (seconds === undefined) return undefined;
  return { ms: Math.round((Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000) };
}

/** The fragment that leads to a time; the seconds that were begun count. */
export const timeFragment = (ms: number): string => `#t=${Math.floor(Math.max(0, ms) / 1_000)}`;

/** The fragment that leads to a sentence. */
export const sentenceFragment = (sid: number): string => `#s${sid}`;

/** The fragment for who is at a sentence; none at the first, `first`: the title is above it. */
export const placeFragment = (sid: number | undefined, first: number | undefined): string =>
  sid === undefined || sid === first ? "" : sentenceFragment(sid);
