/**
 * What was said, as far as the boot page shows it: the newest sentences in one language. What replaces what is decided
 * by the rule that the app has too. Pure.
 */
import { NO_TEXT, replaces, type Text } from "../subtitles/sentence.ts";
import { cleanName, cleanText } from "../vas/clean-text.ts";
import { type Frame, type ReadFrame, readFrame } from "../vas/read-frame.ts";
import { isSid } from "../vas/sentence-number.ts";

/** Sentences that are shown; more than fill a phone are of no use so early. */
export const MOST_LINES = 12;

export type Line = Text & {
  readonly sid: number;
  readonly speaker?: { readonly id: string; readonly label: string };
};

/** By `sid`. */
export type Said = ReadonlyMap<number, Line>;

export type Shown = {
  /** The language that is shown. */
  readonly language: string;
  /** The language that is spoken: its text is the original. */
  readonly original: string;
};

type Fields = ReadFrame["fields"];

const cleaned = (value: unknown): string => (typeof value === "string" ? cleanText(value) : "");

function speakerIn(fields: Fields): Line["speaker"] {
  const { speaker_id: id, speaker_label: label } = fields;
  return typeof id === "string" && typeof label === "string" && label !== ""
    ? { id, label: cleanName(label) }
    : undefined;
}

/** The text that a frame brings in the language shown; nothing where it brings none. */
function stringIn({ name, fields }: ReadFrame, { language, original }: Shown): string {
  if (name === "translation") return fields["language"] === language ? cleaned(fields["text"]) : "";
  if (name !== "sentence") return "";
  if (language === original) return cleaned(fields["original_text"]);
  const texts = fields["translated_texts"];
  return typeof texts === "object" && texts !== null
    ? cleaned((texts as Readonly<Record<string, unknown>>)[language])
    : "";
}

function textIn(read: ReadFrame, shown: Shown): Text {
  const { is_final, revision } = read.fields;
  return {
    text: stringIn(read, shown),
    isFinal: is_final === true,
    ...(typeof revision === "number" ? { revision } : {}),
  };
}

/** Folds one frame of the stream in; whatever is not a text to show changes nothing. */
export function hear(said: Said, frame: Frame, shown: Shown): Said {
  const read = readFrame(frame);
  if (!read.ok) return said;
  const { fields } = read.value;
  const { sid } = fields;
  if (!isSid(sid)) return said;
  const before = said.get(sid);
  const incoming = textIn(read.value, shown);
  const speaker = speakerIn(fields) ?? before?.speaker;
  const isNews = incoming.text !== "" && replaces(before ?? NO_TEXT, incoming);
  if (!isNews && (before?.speaker !== undefined || speaker === undefined)) return said;
  const line: Line = {
    ...(isNews ? incoming : (before ?? NO_TEXT)),
    sid,
    ...(speaker === undefined ? {} : { speaker }),
  };
  const lines = [...said.values()].filter((other) => other.sid !== sid);
  const newest = [...lines, line].sort((a, b) => a.sid - b.sid).slice(-MOST_LINES * 2);
  return new Map(newest.map((other) => [other.sid, other]));
}

/** The newest lines that have a text, oldest first. */
export const linesOf = (said: Said): readonly Line[] =>
  [...said.values()].filter(({ text }) => text !== "").slice(-MOST_LINES);
