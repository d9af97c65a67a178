/**
 * One sentence as it is kept on the device: short names, whole numbers, times of day instead of times since the page
 * was opened. What comes back is not trusted: a device may have kept it for weeks, and badly.
 */
import { isLanguageTag } from "../lib/language-tag.ts";
import { isWhole } from "../subtitles/reduce.ts";
import { emptySentence, NO_TEXT, NO_TRANSLATIONS, type Sentence, type Text } from "../subtitles/sentence.ts";
import { isCounted } from "../vas/sentence-number.ts";
import { cleanName, cleanText, LONGEST_TEXT } from "../vas/clean-text.ts";
import { isPlainLine } from "../lib/plain-line.ts";

/** A final without a revision is its text alone. */
type RecordText = string | readonly [text: string, isFinal: 0 | 1, revision?: number];

export type RecordSentence = {
  /** `sid`. */
  readonly s: number;
  /** The original. */
  readonly o?: RecordText;
  /** Translations. */
  readonly t?: Readonly<Record<string, RecordText>>;
  /** The language spoken. */
  readonly l?: string;
  /** The speaker's id, and whether a host moved the sentence there. */
  readonly p?: string;
  readonly h?: 1;
  /** When it was first heard of and became final, in ms since the epoch. */
  readonly a: number;
  readonly f?: number;
  /** Beginning and end by the service, in ms. */
  readonly b?: number;
  readonly e?: number;
};

/** Translations read back; the languages of one broadcast are far fewer. */
const MOST_TRANSLATIONS = 100;

function packText({ text, isFinal, revision }: Text): RecordText {
  if (revision !== undefined) return [text, isFinal ? 1 : 0, revision];
  return isFinal ? text : [text, 0];
}

/** The sentence as it is kept. `offset` is what makes a time of the viewer's clock one since the epoch, in ms. */
export function packSentence(sentence: Sentence, offset: number): RecordSentence {
  const { sid, original, translations, language, speakerId, arrivedAt, finalAt, startMs, endMs } = sentence;
  const isSilent = original.text === "" && !original.isFinal && original.revision === undefined;
  const translated = Array.from(translations, ([tag, text]) => [tag, packText(text)] as const);
  return {
    s: sid,
    ...(isSilent ? {} : { o: packText(original) }),
    ...(translated.length === 0 ? {} : { t: Object.fromEntries(translated) }),
    ...(language === undefined ? {} : { l: language }),
    ...(speakerId === undefined ? {} : { p: speakerId }),
    ...(sentence.speakerPinned ? { h: 1 } : {}),
    a: Math.round(arrivedAt + offset),
    ...(finalAt === undefined ? {} : { f: Math.round(finalAt + offset) }),
    ...(startMs === undefined ? {} : { b: startMs }),
    ...(endMs === undefined ? {} : { e: endMs }),
  };
}

const cleaned = (text: string): string =>
  text.length <= LONGEST_TEXT && isPlainLine(text) ? text : cleanText(text);

function unpackText(raw: unknown): Text | undefined {
  if (typeof raw === "string") return { text: cleaned(raw), isFinal: true };
  if (!Array.isArray(raw)) return undefined;
  const [text, isFinal, revision] = raw as readonly unknown[];
  if (typeof text !== "string" || (isFinal !== 0 && isFinal !== 1)) return undefined;
  const known = { text: cleaned(text), isFinal: isFinal === 1 };
  return typeof revision === "number" && Number.isSafeInteger(revision) ? { ...known, revision } : known;
}

function unpackTranslations(raw: unknown): ReadonlyMap<string, Text> {
  if (typeof raw !== "object" || raw === null) return NO_TRANSLATIONS;
  const translations = new Map<string, Text>();
  for (const [tag, value] of Object.entries(raw).slice(0, MOST_TRANSLATIONS)) {
    const text = unpackText(value);
    if (isLanguageTag(tag) && text !== undefined) translations.set(tag, text);
  }
  return translations.size === 0 ? NO_TRANSLATIONS : translations;
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isMs = (value: unknown): value is number => isNumber(value) && value >= 0;

type Draft = { -readonly [Field in keyof Sentence]: Sentence[Field] };

/** The speaker of the last sentence, as it was kept and cleaned: most sentences have the one before theirs. */
let lastSpeaker = { raw: "", clean: "" };

function speakerOf(raw: string): string {
  if (raw !== lastSpeaker.raw) lastSpeaker = { raw, clean: cleanName(raw) };
  return lastSpeaker.clean;
}

/**
 * The sentence that was kept, or nothing where it is none. What was not final is unconfirmed: nobody knows whether it
 * was. `offset` as for {@link packSentence}, of the clock of today.
 */
export function unpackSentence(raw: unknown, offset: number): Sentence | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const { s, o, t, l, p, h, a, f, b, e } = raw as Readonly<Record<keyof RecordSentence, unknown>>;
  if (!isNumber(s) || !isCounted(s) || !isNumber(a)) return undefined;
  const original = o === undefined ? NO_TEXT : unpackText(o);
  if (original === undefined) return undefined;
  const speakerId = typeof p === "string" ? speakerOf(p) : "";
  // Written field by field: copied from parts, the sentences of a talk take many times as long.
  const sentence: Draft = {
    ...emptySentence(s, a - offset),
    original,
    translations: t === undefined ? NO_TRANSLATIONS : unpackTranslations(t),
  };
  if (typeof l === "string" && isLanguageTag(l)) sentence.language = l;
  if (speakerId !== "") sentence.speakerId = speakerId;
  sentence.speakerPinned = h === 1 && speakerId !== "";
  if (isNumber(f)) sentence.finalAt = f - offset;
  if (isMs(b)) sentence.startMs = b;
  if (isMs(e)) sentence.endMs = e;
  sentence.unconfirmed = !isWhole(sentence);
  return sentence;
}
