/**
 * The messages between an event page and the viewer in its frame: one vocabulary for both sides, so that they cannot
 * drift apart. Settings travel under the names and in the values they have in a link. Whatever comes over a window
 * boundary is checked here and copied field by field; what does not fit is no message at all.
 */
import { type Fields, isFields } from "../lib/fields.ts";

const PROTOCOL = "live-subtitles";
const VERSION = 1;

/** Settings by the names they have in a link (docs/links.md), such as `lang` or `theme`. */
export type Parameters = Readonly<Record<string, string>>;

/** What an event page may ask of the viewer. Nothing here can unlock, leave or navigate. */
export type Command =
  /** The page is there and wants to be told things; answered with `ready`. */
  | { readonly type: "hello" }
  | { readonly type: "set"; readonly parameters: Parameters }
  | { readonly type: "pause-speech" | "resume-speech" | "go-live" };

type SentenceText = {
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly text: string;
};

export const CONNECTION_STATES = [
  "connecting",
  "live",
  "reconnecting",
  "waiting",
  "queued",
  "locked",
  "ended",
  "failed",
] as const;
export type ConnectionMark = (typeof CONNECTION_STATES)[number];

export const SPEECH_STATES = ["off", "locked", "loading", "idle", "playing", "paused", "failed"] as const;
export type SpeechMark = (typeof SPEECH_STATES)[number];

export const ERROR_CODES = ["unknown-code", "withdrawn", "unreachable", "refused"] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What the viewer tells the event page. */
export type FrameEvent =
  | { readonly type: "ready"; readonly token: string; readonly name: string }
  | { readonly type: "connection"; readonly state: ConnectionMark }
  | {
      readonly type: "sentence";
      readonly sid: number;
      readonly isFinal: boolean;
      readonly speaker: string;
      /** As shown: the languages on the page, in their order. */
      readonly texts: readonly SentenceText[];
    }
  | { readonly type: "speech"; readonly state: SpeechMark }
  /** The settings in force, after any change of them, by whomever. */
  | { readonly type: "settings"; readonly parameters: Parameters }
  /** What the viewer needs to show all of its text, in CSS px. */
  | { readonly type: "height"; readonly height: number }
  | { readonly type: "error"; readonly code: ErrorCode };

/** Bounds on what is read of one message. */
const MOST_PARAMETERS = 64;
const LONGEST_VALUE = 500;
/** The name of a channel or an event, in UTF-16 units. */
export const LONGEST_NAME = 100;
/** One text of a sentence, in UTF-16 units, and how many languages are read of it. */
const LONGEST_TEXT = 2_000;
const MOST_TEXTS = 8;
/** The tallest that a viewer may ask to be, in CSS px. */
const TALLEST = 1_000_000;

const isText = (raw: unknown, longest: number): raw is string =>
  typeof raw === "string" && raw.length <= longest;

function oneOf<T extends string>(values: readonly T[], raw: unknown): T | undefined {
  return values.find((value) => value === raw);
}

/** A copy of what is sent: reading a field of the copy runs no code of the sender's. */
const copyOf = (raw: unknown): Fields | undefined => (isFields(raw) ? { ...raw } : undefined);

/** The fields of a message of this protocol and version; nothing for anything else. */
function messageFields(raw: unknown): Fields | undefined {
  try {
    const fields = copyOf(raw);
    return fields?.["protocol"] === PROTOCOL && fields["version"] === VERSION ? fields : undefined;
  } catch {
    return undefined;
  }
}

function cleanParameters(raw: unknown): Parameters | undefined {
  const fields = copyOf(raw);
  if (fields === undefined) return undefined;
  const entries = Object.entries(fields);
  if (entries.length > MOST_PARAMETERS) return undefined;
  const texts = entries.filter(
    (entry): entry is [string, string] => isText(entry[0], 40) && isText(entry[1], LONGEST_VALUE),
  );
  return texts.length === entries.length ? Object.fromEntries(texts) : undefined;
}

function cleanText(raw: unknown): SentenceText | undefined {
  const { language, direction, text } = copyOf(raw) ?? {};
  const known = oneOf(["ltr", "rtl"] as const, direction);
  return isText(language, 80) && known !== undefined && isText(text, LONGEST_TEXT)
    ? { language, direction: known, text }
    : undefined;
}

function cleanTexts(raw: unknown): readonly SentenceText[] | undefined {
  if (!Array.isArray(raw) || raw.length > MOST_TEXTS) return undefined;
  const texts = raw.map(cleanText).filter((text) => text !== undefined);
  return texts.length === raw.length ? texts : undefined;
}

/** The command in a message from an event page; nothing for what is none. It never throws. */
export function decodeCommand(raw: unknown): Command | undefined {
  const fields = messageFields(raw);
  if (fields === undefined) return undefined;
  const simple = oneOf(["hello", "pause-speech", "resume-speech", "go-live"] as const, fields["type"]);
  if (simple !== undefined) return { type: simple };
  if (fields["type"] !== "set") return undefined;
  const parameters = cleanParameters(fields["parameters"]);
  return parameters === undefined ? undefined : { type: "set", parameters };
}

function decodeSentence({ sid, isFinal, speaker, texts }: Fields): FrameEvent | undefined {
  const cleaned = cleanTexts(texts);
  const isSid = typeof sid === "number" && Number.isSafeInteger(sid) && sid > 0;
  if (!isSid || typeof isFinal !== "boolean" || !isText(speaker, 80) || cleaned === undefined)
    return undefined;
  return { type: "sentence", sid, isFinal, speaker, texts: cleaned };
}

/** The event in a message from a viewer; nothing for what is none. It never throws. */
export function decodeEvent(raw: unknown): FrameEvent | undefined {
  const fields = messageFields(raw);
  switch (fields?.["type"]) {
    case "ready": {
      const { token, name } = fields;
      return isText(token, 4) && isText(name, LONGEST_NAME) ? { type: "ready", token, name } : undefined;
    }
    case "connection": {
      const state = oneOf(CONNECTION_STATES, fields["state"]);
      return state && { type: "connection", state };
    }
    case "speech": {
      const state = oneOf(SPEECH_STATES, fields["state"]);
      return state && { type: "speech", state };
    }
    case "sentence":
      return decodeSentence(fields);
    case "settings": {
      const parameters = cleanParameters(fields["parameters"]);
      return parameters && { type: "settings", parameters };
    }
    case "height": {
      const { height } = fields;
      const fits = typeof height === "number" && height >= 0 && height <= TALLEST;
      return fits ? { type: "height", height: Math.ceil(height) } : undefined;
    }
    case "error": {
      const code = oneOf(ERROR_CODES, fields["code"]);
      return code && { type: "error", code };
    }
    default:
      return undefined;
  }
}

/** A message as it is sent. */
export const encode = <T extends Command | FrameEvent>(message: T) => ({
  protocol: PROTOCOL,
  version: VERSION,
  ...message,
});
