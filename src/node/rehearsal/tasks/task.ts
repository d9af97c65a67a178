/**
 * A task as the service keeps it: a recording with its transcript, from its first sentence to the day it is deleted. Plain
 * data with pure operations; who asks, and over which route, is elsewhere.
 */
import { createHash } from "node:crypto";

import type { Channel } from "../channel-types.ts";
import { speakerFields } from "../speaker-edits.ts";

export type Entry = {
  /** Counts from 1 within the task. */
  readonly sid: number;
  /** Ms from the start of the recording. */
  readonly startMs: number;
  readonly endMs: number;
  /** Missing where speakers are not told apart. */
  readonly speakerId?: string;
  readonly text: string;
  /** What was recognised, once a host has edited the text, and when that was. */
  readonly rawText?: string;
  readonly editedAt?: number;
  readonly translations: Readonly<Record<string, string>>;
};

type TaskSource = "realtime" | "import" | "broadcast";
export type TaskStatus = "recording" | "importing" | "uploading" | "processing" | "completed" | "failed";

export type Task = {
  readonly id: string;
  readonly title: string;
  readonly nameSource: "default" | "llm" | "user";
  readonly source: TaskSource;
  readonly language: string;
  readonly translationLanguages: readonly string[];
  readonly createdAt: number;
  readonly durationMs: number;
  /** When the recording was over; null before. What comes after takes its time (`statusAt`). */
  readonly endedAt: number | null;
  /** Why it failed; null where it did not. */
  readonly error: string | null;
  readonly isPinned: boolean;
  readonly isUnread: boolean;
  readonly isDeleted: boolean;
  /** Whether speakers are told apart (`recognition_mode: multi_speaker`). */
  readonly isDiarized: boolean;
  /** Labels of speakers, by their original ids. */
  readonly labels: Readonly<Record<string, string>>;
  readonly entries: readonly Entry[];
  /** Counts the changes of the transcript, from 1. */
  readonly revision: number;
  /** Called when it was processed, or could not be. */
  readonly callbackUrl?: string;
  /** The file that was imported, in the place of a sound that the rehearsal speaks. */
  readonly file?: Uint8Array;
};

/** Sentences of a recording from which on no further lap is taken in. */
const MOST_ENTRIES = 5_000;

/** When an import is done, in ms since its task began to be; other tasks go by `endedAt`. */
export const IMPORTING_MS = 7_500;
/** How long a finished recording is uploaded and then processed, in ms. */
export const UPLOADING_MS = 2_000;
export const PROCESSING_MS = 4_000;

/** Where a task is at a time, in ms. */
export function statusAt({ error, endedAt, source, createdAt }: Task, now: number): TaskStatus {
  if (error !== null) return "failed";
  if (source === "import") return now - createdAt < IMPORTING_MS ? "importing" : "completed";
  if (endedAt === null) return "recording";
  const since = now - endedAt;
  if (since < UPLOADING_MS) return "uploading";
  return since < UPLOADING_MS + PROCESSING_MS ? "processing" : "completed";
}

/** What all ids of a channel's newest recording are made of: 64 hexadecimal digits. */
export const recordingDigest = ({ id, recordings }: Channel): string =>
  createHash("sha256").update(`${id}/${recordings}`).digest("hex");

/** The id of a channel's newest recording, which is that of its task too; the same for as long as there is the channel. */
export function recordingId(channel: Channel): string {
  const hex = recordingDigest(channel);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** The sentences that began while the channel's newest recording went on, with all their translations. */
function entriesOf(channel: Channel): readonly Entry[] {
  const { script, recordedFrom, position, settings } = channel;
  const { sentences, lapMs } = script;
  const entries: Entry[] = [];
  for (
    let lap = Math.floor(recordedFrom / lapMs);
    lap * lapMs < position && entries.length < MOST_ENTRIES;
    lap += 1
  ) {
    for (const [index, sentence] of sentences.entries()) {
      const startMs = lap * lapMs + sentence.startMs;
      if (startMs < recordedFrom || startMs >= position) continue;
      const speaker = settings.speakerDiarization
        ? speakerFields(channel, lap * sentences.length + index + 1)
        : {};
      entries.push({
        sid: entries.length + 1,
        startMs: Math.round(startMs - recordedFrom),
        endMs: Math.round(Math.min(lap * lapMs + sentence.endMs, position) - recordedFrom),
        ...("speaker_id" in speaker ? { speakerId: speaker.speaker_id } : {}),
        text: sentence.text,
        translations: Object.fromEntries(
          settings.translationLanguages.flatMap((language) => {
            const text = sentence.translations[language] ?? "";
            return text === "" ? [] : [[language, text]];
          }),
        ),
      });
    }
  }
  return entries;
}

/** The names of the script's speakers, with those that the host gave. */
function labelsOf({ script, labels }: Channel): Readonly<Record<string, string>> {
  const own = script.sentences.flatMap(({ speaker }) =>
    speaker === undefined ? [] : [[speaker.id, speaker.label] as const],
  );
  return { ...Object.fromEntries(own), ...labels };
}

/** The task of a channel's newest recording; `endedAt` is null while it goes on. */
export function taskOf(channel: Channel): Task {
  const { settings, recordedFrom, position, recordedAt, createdAt, status, endedAt } = channel;
  return {
    id: recordingId(channel),
    title: settings.name,
    nameSource: "default",
    source: "broadcast",
    language: settings.transcriptionLanguage,
    translationLanguages: settings.translationLanguages,
    createdAt: recordedAt ?? createdAt,
    durationMs: Math.round(position - recordedFrom),
    endedAt: status === "ended" ? endedAt : null,
    error: null,
    isPinned: false,
    isUnread: true,
    isDeleted: false,
    isDiarized: settings.speakerDiarization,
    labels: labelsOf(channel),
    entries: entriesOf(channel),
    revision: 1,
    ...(settings.callbackUrl === undefined ? {} : { callbackUrl: settings.callbackUrl }),
  };
}

/** The name of a speaker as it is shown; empty where nobody is named. */
export const labelOf = ({ labels }: Task, speakerId: string | undefined): string =>
  speakerId === undefined ? "" : (labels[speakerId] ?? speakerId);
