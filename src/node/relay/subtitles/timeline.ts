/**
 * When what was told was said, on the clock of the programme: by the times that the service gives, less the delay that its texts come
 * with, else by when they were told. Everything follows from what Redis keeps, so that every relay finds the same.
 */
import * as v from "valibot";

import { lineWidth } from "./line-width.ts";
import { inLines } from "../../../subtitles/captions/in-lines.ts";
import type { Said } from "../store.ts";
import { beginAt, openFrom, type Rhythm } from "./rhythm.ts";

/** A text with the time it is seen, in ms since 1970. */
export type Cue = {
  readonly sid: number;
  readonly startAt: number;
  readonly endAt: number;
  /** Lines with line breaks between them. */
  readonly text: string;
};

type Span = { readonly startAt: number; readonly endAt: number };

/** A sentence: when it was said, and the languages it is seen in (`original` for the one it was spoken in). */
type Timed = Span & { readonly seenIn: readonly string[] };

export type Timeline = {
  /** When the recording began by each of the last sentences with times, in ms since 1970. */
  readonly begins: readonly number[];
  /** The newest sentences by number. */
  readonly sentences: ReadonlyMap<number, Timed>;
  /** Of sentences up to this one nobody knows any more whether they were seen: they are not seen now. */
  readonly forgotUpTo: number;
  /** The first of what was told, in ms since 1970. */
  readonly firstAt?: number;
  /** The broadcast ended then, in ms since 1970. */
  readonly endedAt?: number;
};

export const noTimeline: Timeline = { begins: [], sentences: new Map(), forgotUpTo: 0 };

/** Sentences whose times are remembered: a translation comes within a few. */
const MOST_SENTENCES = 200;
/** Sentences by which the delay is known. */
const MOST_BEGINS = 50;
/** A text is at most so old when it is told, whatever its times say, in ms. */
const OLDEST_MS = 60_000;
/** Characters spoken in a second, where nobody says how long a sentence took. */
const SPOKEN_PER_S = 15;
/** Characters read in a second, at most. */
const READ_PER_S = 20;
/** The shortest time a text is seen, in ms. */
const SHORTEST_MS = 1_000;

const told = v.object({
  sid: v.number(),
  original_text: v.optional(v.string()),
  text: v.optional(v.string()),
  language: v.optional(v.string()),
  start_ms: v.optional(v.number()),
  end_ms: v.optional(v.number()),
});

export type TimelineOptions = Rhythm & {
  /** How much later than the speech the service's first texts come, in ms. */
  readonly textDelayMs: number;
  /** The language that is spoken, a BCP 47 tag. */
  readonly spoken: string;
};

/** In the place of a language: the one that is spoken. */
export const ORIGINAL = "original";

type Heard = {
  readonly sid: number;
  readonly language: string;
  readonly text: string;
  readonly startMs: number | undefined;
  readonly endMs: number | undefined;
};

/** The text that an event tells, where it tells one. */
function heardIn({ name, data }: Said): Heard | undefined {
  const isOriginal = name === "init_sentence";
  if (!isOriginal && name !== "translation") return undefined;
  const read = v.safeParse(told, JSON.parse(data));
  if (!read.success) return undefined;
  const { sid, language, original_text, text, start_ms: startMs, end_ms: endMs } = read.output;
  const said = (isOriginal ? original_text : text) ?? "";
  if (said.trim() === "") return undefined;
  return { sid, language: isOriginal ? ORIGINAL : (language ?? ORIGINAL), text: said, startMs, endMs };
}

/** When a sentence was said that is told at `at`: where the recording began is what the least delay says, as the truest. */
function spanOf(heard: Heard, at: number, begins: readonly number[], textDelayMs: number): Span {
  const { text, startMs, endMs } = heard;
  const begin = Math.min(...begins);
  const lastsMs = Math.max(SHORTEST_MS, (text.length / SPOKEN_PER_S) * 1_000);
  const [start, end] =
    startMs === undefined || endMs === undefined ? [at - lastsMs, at] : [begin + startMs, begin + endMs];
  const startAt = Math.round(Math.min(at, Math.max(at - OLDEST_MS, start)) - textDelayMs);
  return { startAt, endAt: Math.round(Math.max(startAt + SHORTEST_MS, Math.min(end, at) - textDelayMs)) };
}

/** The text in captions one after the other, each as long as its part of the sentence; from `opensAt` on at the earliest. */
function cuesOf({ sid, text }: Heard, span: Span, language: string, opensAt: number): readonly Cue[] {
  const captions = inLines(text, language, lineWidth(language));
  const letters = captions.reduce((sum, caption) => sum + caption.length, 0);
  const readMs = Math.max(SHORTEST_MS * captions.length, (letters / READ_PER_S) * 1_000);
  const lastsMs = Math.max(span.endAt - span.startAt, readMs);
  const from = Math.max(span.startAt, opensAt);
  let before = 0;
  const next = (): number => from + Math.round((before / letters) * lastsMs);
  return captions.map((caption) => {
    const startAt = next();
    before += caption.length;
    return { sid, startAt, endAt: next(), text: caption };
  });
}

export type Step = {
  readonly timeline: Timeline;
  readonly cues: readonly Cue[];
  /** The language of the cues, or {@link ORIGINAL}. */
  readonly language: string;
};

/**
 * Folds one event that was told at `at` (ms since 1970). A text that comes late is seen late and never lost; another text of the same
 * sentence in the same language changes nothing, since a player may have the first.
 */
export function takeTold(before: Timeline, said: Said, options: TimelineOptions): Step {
  const { at = 0 } = said;
  const timeline = before.firstAt === undefined ? { ...before, firstAt: at } : before;
  const nothing = { cues: [], language: ORIGINAL };
  if (said.name === "broadcast_ended") return { timeline: { ...timeline, endedAt: at }, ...nothing };
  const heard = heardIn(said);
  if (heard === undefined) return { timeline, ...nothing };
  const { sid, language, endMs } = heard;
  const begins = endMs === undefined ? timeline.begins : [...timeline.begins, at - endMs].slice(-MOST_BEGINS);
  const known = timeline.sentences.get(sid);
  const isForgotten = known === undefined && sid <= timeline.forgotUpTo;
  if (isForgotten || known?.seenIn.includes(language) === true) return { timeline, ...nothing };
  const { seenIn, ...span } = known ?? { ...spanOf(heard, at, begins, options.textDelayMs), seenIn: [] };
  const tag = language === ORIGINAL ? options.spoken : language;
  const seen = withSentence(timeline, sid, { ...span, seenIn: [...seenIn, language] });
  // The first segment is that in which the first event was told.
  const opensAt = Math.max(openFrom(at, options), beginAt(timeline.firstAt ?? at, options));
  return { timeline: { ...seen, begins }, cues: cuesOf(heard, span, tag, opensAt), language };
}

/** The timeline with the sentence; the oldest is forgotten where there are too many. */
function withSentence(timeline: Timeline, sid: number, sentence: Timed): Timeline {
  const sentences = new Map(timeline.sentences).set(sid, sentence);
  const [oldest = 0] = sentences.size > MOST_SENTENCES ? sentences.keys() : [];
  sentences.delete(oldest);
  return { ...timeline, sentences, forgotUpTo: Math.max(timeline.forgotUpTo, oldest) };
}
