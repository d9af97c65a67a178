/**
 * What is handed to eSpeak NG in place of a sentence, and where each character of it came from. eSpeak NG takes some
 * characters for commands, says "Chinese letter" for every kanji, and tells no words apart where there are no spaces.
 */

export type SpokenText = {
  readonly text: string;
  /** For each code point of `text`, the index in the sentence it stands for, in UTF-16 units. */
  readonly sources: readonly number[];
};

/** SSML tags and entities, phonemes in double square brackets, and what would end the text. */
const MARKUP = /[<>&[\]\p{Cc}]/u;
/** Characters that are read one by one by their meaning, with the mark that repeats the one before. */
const KANJI = /[\p{Script=Han}々]/u;
/** Frequent readings; a rehearsal needs a Japanese sound of a plausible length, not the right word. */
const KANJI_SYLLABLES = "こう せい ひ かい と けん さ めい りょう ち じ き た ほ しょ うん".split(" ");
/** Languages written without spaces whose words eSpeak NG does not find by itself. */
const WITHOUT_SPACES = new Set(["ja", "th"]);

const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a text, as [start, end) in UTF-16 units. */
export function wordsIn(text: string, language: string): readonly (readonly [start: number, end: number])[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text)).flatMap(({ segment, index, isWordLike }) =>
    isWordLike === true ? [[index, index + segment.length] as const] : [],
  );
}

/** Makes a sentence speakable; `language` is its BCP 47 code. */
export function spokenText(sentence: string, language: string): SpokenText {
  const primary = language.toLowerCase().split("-", 1)[0] ?? "";
  const wordStarts = WITHOUT_SPACES.has(primary)
    ? new Set(wordsIn(sentence, language).map(([start]) => start))
    : new Set<number>();
  const spoken: string[] = [];
  const sources: number[] = [];
  const add = (piece: string, source: number): void => {
    for (const character of piece) {
      spoken.push(character);
      sources.push(source);
    }
  };
  let index = 0;
  for (const character of sentence) {
    if (index > 0 && wordStarts.has(index)) add(" ", index);
    if (MARKUP.test(character)) add(" ", index);
    else if (primary === "ja" && KANJI.test(character)) add(syllablesFor(character), index);
    else add(character, index);
    index += character.length;
  }
  return { text: spoken.join(""), sources };
}

const syllablesFor = (kanji: string): string =>
  KANJI_SYLLABLES[(kanji.codePointAt(0) ?? 0) % KANJI_SYLLABLES.length] ?? "";
