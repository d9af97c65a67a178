/**
 * A part of a talk as stretches of one speaker each, for a margin to drag along and for a summary: who spoke, for how long, and when.
 */
import type { Sentence } from "../sentence.ts";
import { resolveSpeaker, type Speakers } from "../speakers.ts";

export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly speakerId?: string;
  /** How much was said, in UTF-16 units of the originals, at least 1. */
  readonly size: number;
};

const sizeOf = ({ original, translations }: Sentence): number => {
  const [first] = translations.values();
  return Math.max(1, original.text.length || (first?.text.length ?? 0));
};

/** Sentences that follow each other and are of one speaker, as one; at most `most`, of which the last holds the rest. */
export function stretchesOf(
  sentences: Iterable<Sentence>,
  speakers: Speakers,
  most: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const sentence of sentences) {
    const { sid } = sentence;
    const speakerId = sentence.speakerId && resolveSpeaker(speakers, sentence.speakerId);
    const last = stretches.at(-1);
    const size = sizeOf(sentence);
    if (last !== undefined && (last.speakerId === speakerId || stretches.length >= most))
      stretches[stretches.length - 1] = { ...last, to: sid, size: last.size + size };
    else stretches.push({ from: sid, to: sid, ...(speakerId === undefined ? {} : { speakerId }), size });
  }
  return stretches;
}

/** Where each sentence is on a line from 0 to 1, by how much was said before it. */
export function placesOf(sentences: readonly Sentence[]): readonly number[] {
  const total = sentences.reduce((sum, sentence) => sum + sizeOf(sentence), 0);
  let before = 0;
  return sentences.map((sentence) => {
    const place = before / total;
    before += sizeOf(sentence);
    return place;
  });
}

/** The place in the list of the sentence at `share` of the line; `places` as from {@link placesOf}. */
export function indexAt(places: readonly number[], share: number): number {
  const next = places.findIndex((place) => place > share);
  return Math.max(0, (next < 0 ? places.length : next) - 1);
}
