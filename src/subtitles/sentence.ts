/**
 * One sentence and its translations, and the one rule by which newer text replaces older: a lower revision never
 * replaces a higher one, and an interim never replaces a final.
 */

/** A text as far as it is known, with what decides whether another may replace it. */
export type Text = {
  readonly text: string;
  readonly isFinal: boolean;
  readonly revision?: number;
};

export type Sentence = {
  readonly sid: number;
  readonly original: Text;
  readonly translations: ReadonlyMap<string, Text>;
  /** The language spoken in this sentence, where the service said so. */
  readonly language?: string;
  readonly speakerId?: string;
  /** A host moved this sentence to a speaker; later revisions do not move it back. */
  readonly speakerPinned: boolean;
  readonly startMs?: number;
  readonly endMs?: number;
  /** When the sentence was first heard of and when its original became final, in ms on the viewer's clock. */
  readonly arrivedAt: number;
  readonly finalAt?: number;
  /** Languages the service said this sentence may never be translated into; all where it named none. */
  readonly untranslated?: "all" | readonly string[];
  /** Some of the interim text is from before a break in the stream: nobody knows whether it still holds. */
  readonly unconfirmed: boolean;
};

export const NO_TEXT: Text = { text: "", isFinal: false };

/** Shared by all sentences without any: a map of its own would be the heaviest part of most of them. */
export const NO_TRANSLATIONS: Sentence["translations"] = new Map();

/** Languages one sentence keeps translations for. */
const MOST_TRANSLATIONS = 100;

/** What the objects around a sentence and around each of its translations take, about, in bytes. */
const SENTENCE_BYTES = 200;
const TRANSLATION_BYTES = 100;

/** About what a sentence takes in memory, in bytes: two for a character, as most scripts need. */
export function bytesOf({ original, translations }: Sentence): number {
  let bytes = SENTENCE_BYTES + original.text.length * 2;
  for (const { text } of translations.values()) bytes += TRANSLATION_BYTES + text.length * 2;
  return bytes;
}

export const emptySentence = (sid: number, now: number): Sentence => ({
  sid,
  original: NO_TEXT,
  translations: NO_TRANSLATIONS,
  speakerPinned: false,
  arrivedAt: now,
  unconfirmed: false,
});

/** Whether `incoming` may take the place of `current`. */
export function replaces(current: Text, incoming: Text): boolean {
  if (current.isFinal && !incoming.isFinal) return false;
  if (current.revision !== undefined && incoming.revision !== undefined) {
    if (incoming.revision !== current.revision) return incoming.revision > current.revision;
    return incoming.isFinal !== current.isFinal || incoming.text !== current.text;
  }
  // A final that carries a revision was corrected; one without is the uncorrected text, replayed.
  if (current.isFinal && current.revision !== undefined) return false;
  return (
    incoming.text !== current.text ||
    incoming.isFinal !== current.isFinal ||
    incoming.revision !== current.revision
  );
}

/** The translations with `incoming` in place, or the very same map where it does not count. */
export function withTranslation(
  translations: ReadonlyMap<string, Text>,
  language: string,
  incoming: Text,
): ReadonlyMap<string, Text> {
  const current = translations.get(language);
  if (current === undefined && translations.size >= MOST_TRANSLATIONS) return translations;
  if (!replaces(current ?? NO_TEXT, incoming)) return translations;
  return new Map(translations).set(language, incoming);
}
