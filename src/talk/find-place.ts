/**
 * Where in a published talk somebody goes on who read the broadcast. A talk is another copy of what was said: numbers may have
 * begun again with another recording, texts were corrected, sentences may be missing. So a sentence is found by its text, then
 * by its time, and only then by its number. Pure.
 */
import { foldQuery } from "../lib/fold-text.ts";
import { createPlayOrder } from "./play-order.ts";
import type { Texts, Timeline } from "./published-talk.ts";

/** A sentence as it was read live. */
type ReadSentence = {
  readonly sid: number;
  /** In the language that was spoken. */
  readonly text: string;
  /** In ms from the start of the recording, where that is known. */
  readonly startMs?: number | undefined;
};

/** What was read: the sentence, and those around it in their order. */
export type ReadPlace = { readonly around: readonly ReadSentence[]; readonly at: number };

/** Sentences before and after the one that was read, which help to find it. */
export const MOST_AROUND = 12;

const distance = (from: number, to: number): number => Math.abs(from - to);

/** The places of the talk with the same text. */
function placesByText(texts: Texts["texts"]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    const folded = foldQuery(text ?? "");
    if (folded === "") continue;
    const there = places.get(folded);
    if (there === undefined) places.set(folded, [place]);
    else there.push(place);
  }
  return places;
}

/** The sentence of the talk where a reader goes on; nothing where nothing of what was read is in it. */
export function placeInTalk(
  { around, at }: ReadPlace,
  timeline: Timeline,
  texts: Texts["texts"],
): number | undefined {
  const read = around[at];
  if (read === undefined) return undefined;
  const byText = placesByText(texts);
  const { sids, starts } = timeline;
  /** Of several the one at the same time; without times the one of the same number. */
  function placeOf({ sid, text, startMs }: ReadSentence): number | undefined {
    const places = byText.get(foldQuery(text)) ?? [];
    if (places.length <= 1 || startMs === undefined)
      return places.length <= 1 ? places[0] : places.find((place) => sids[place] === sid);
    return [...places].sort(
      (a, b) => distance(starts[a] ?? 0, startMs) - distance(starts[b] ?? 0, startMs),
    )[0];
  }
  const nearest = around.map((_, index) => index).sort((a, b) => distance(a, at) - distance(b, at));
  for (const index of nearest) {
    const sentence = around[index];
    const place = sentence && placeOf(sentence);
    if (place === undefined) continue;
    const there = Math.min(Math.max(0, place + at - index), sids.length - 1);
    return sids[there];
  }
  if (read.startMs !== undefined) return createPlayOrder(timeline).nearestSid(read.startMs);
  return sids.includes(read.sid) ? read.sid : undefined;
}
