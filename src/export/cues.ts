/**
 * What every export is made from: the sentences that were said to their end, in the languages chosen, each with a time
 * and a name. The writers of the formats only say how a cue looks in a file.
 */
import type { SubtitleState } from "../subtitles/reduce.ts";
import { sentencesOf } from "../subtitles/sections.ts";
import type { Sentence } from "../subtitles/sentence.ts";
import type { Talk } from "../subtitles/talks.ts";
import { resolveSpeaker, speakerLabel, type Speakers } from "../subtitles/speakers.ts";
import { isDeviceTag } from "../lib/device-tag.ts";
import { nameLine, oneLine } from "../lib/plain-line.ts";
import { timelineOf } from "./timeline.ts";

export type TranscriptSource = {
  /** In `sid` order, and to be gone through more than once. */
  readonly sentences: Iterable<Sentence>;
  readonly speakers: Speakers;
  readonly channelName: string;
  readonly transcriptionLanguage: string;
  /** Talks that follow each other in it, by their first sentences; none where no programme is known. */
  readonly talks?: readonly Talk[];
};

/** Sentences by their `sid`: some of them, or all from one to another, both included. */
type Selection = ReadonlySet<number> | { readonly from: number; readonly to: number };

export type TranscriptChoice = {
  /** Languages to write, at least one; the transcription language stands for the original. */
  readonly languages: readonly string[];
  /** Nothing for everything. */
  readonly selection?: Selection;
  /** Names also in srt, vtt and sbv, where the service writes none. */
  readonly names?: boolean;
  /** What the reader wrote beside sentences; all of them are marked. */
  readonly notes?: ReadonlyMap<number, string>;
};

export type Cue = {
  /** From 1, within what is written. */
  readonly index: number;
  readonly sid: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly speakerId?: string;
  readonly speaker?: string;
  /** The language spoken in this sentence, where the service said so. */
  readonly language?: string;
  /** One text per language of `columnsOf`, each on one line; "" where there is none. */
  readonly texts: readonly string[];
  /** What the reader wrote beside it, on one line; empty where they only marked it, absent where it is not marked. */
  readonly note?: string;
  /** The first text is the original, standing in for a translation that is missing. */
  readonly isStandIn: boolean;
};

/** The transcript as far as it was heard. */
export const sourceOf = (
  { articles, speakers }: Pick<SubtitleState, "articles" | "speakers">,
  about: Pick<TranscriptSource, "channelName" | "transcriptionLanguage" | "talks">,
): TranscriptSource => ({
  sentences: { [Symbol.iterator]: () => sentencesOf(articles) },
  speakers,
  channelName: about.channelName,
  transcriptionLanguage: about.transcriptionLanguage,
  talks: about.talks ?? [],
});

/** The languages written, each once, the original first and the device's last; the original alone where none was chosen. */
export function columnsOf(
  { transcriptionLanguage }: Pick<TranscriptSource, "transcriptionLanguage">,
  { languages }: Pick<TranscriptChoice, "languages">,
): readonly string[] {
  const chosen = [...new Set(languages)].filter((language) => language !== transcriptionLanguage);
  const others = [...chosen.filter((tag) => !isDeviceTag(tag)), ...chosen.filter(isDeviceTag)];
  const hasOriginal = others.length === 0 || languages.includes(transcriptionLanguage);
  return hasOriginal ? [transcriptionLanguage, ...others] : others;
}

/**
 * The texts of a cue as a format writes them that has no place to say whose they are: what the device translated has its tag before it,
 * so that no line of it passes for the host's, wherever it is copied to.
 */
export function withDeviceTags(cue: Cue, columns: readonly string[]): Cue {
  if (!columns.some(isDeviceTag)) return cue;
  const texts = cue.texts.map((text, at) => {
    const column = columns[at] ?? "";
    const isDevices = isDeviceTag(column) && text !== "" && !(at === 0 && cue.isStandIn);
    return isDevices ? `[${column}] ${text}` : text;
  });
  return { ...cue, texts };
}

function isSelected(selection: Selection | undefined, sid: number): boolean {
  if (selection === undefined) return true;
  return "has" in selection ? selection.has(sid) : sid >= selection.from && sid <= selection.to;
}

/** Sentences whose original is final, and those of which only final translations were heard. */
function* saidToTheEnd(sentences: Iterable<Sentence>): Generator<Sentence> {
  for (const sentence of sentences) {
    const { original, translations } = sentence;
    if (original.isFinal) yield sentence;
    else if (original.text === "" && [...translations.values()].some(({ isFinal }) => isFinal)) {
      yield sentence;
    }
  }
}

/** The text of one column; only finals count. */
function textIn({ original, translations }: Sentence, language: string, isOriginal: boolean): string {
  const text = isOriginal ? original : translations.get(language);
  return text?.isFinal === true ? oneLine(text.text) : "";
}

/**
 * The cues of a transcript. Interim sentences are left out. A translation that is missing is ""; where the original is
 * not among the languages chosen, it stands in for the first of them, so that nothing that was said goes missing. Times
 * are the same whatever is selected.
 */
export function* cuesOf(source: TranscriptSource, choice: TranscriptChoice): Generator<Cue> {
  const { speakers, transcriptionLanguage } = source;
  const columns = columnsOf(source, choice);
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const name = nameLine(speakerLabel(speakers, id));
    names.set(id, name);
    return name;
  };
  let index = 0;
  const said = { [Symbol.iterator]: () => saidToTheEnd(source.sentences) };
  for (const { sentence, startMs, endMs } of timelineOf(said)) {
    const { sid, language, speakerId } = sentence;
    if (!isSelected(choice.selection, sid)) continue;
    const texts = columns.map((column) => textIn(sentence, column, column === transcriptionLanguage));
    const isStandIn = texts[0] === "" && sentence.original.isFinal && columns[0] !== transcriptionLanguage;
    if (isStandIn) texts[0] = textIn(sentence, transcriptionLanguage, true);
    if (texts.every((text) => text === "")) continue;
    const speaker = speakerId === undefined ? "" : nameOf(speakerId);
    const note = choice.notes?.get(sid);
    index += 1;
    yield {
      index,
      sid,
      startMs,
      endMs,
      ...(speakerId === undefined ? {} : { speakerId: resolveSpeaker(speakers, speakerId) }),
      ...(speaker === "" ? {} : { speaker }),
      ...(language === undefined ? {} : { language }),
      texts,
      ...(note === undefined ? {} : { note: oneLine(note) }),
      isStandIn,
    };
  }
}
