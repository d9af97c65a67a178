/**
 * Writing a file of any length while people go on reading: a slice of work, then the page comes first, then the next slice. What is
 * written is handed to the browser as blobs at once, so that a long talk does not have to fit into the page twice.
 */
import type { Clock } from "../lib/clock.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Sentence } from "../subtitles/sentence.ts";
import type { TranscriptChoice, TranscriptSource } from "./cues.ts";
import { type Format, MEDIA_TYPES, piecesOf } from "./formats.ts";

export type WriteOptions = {
  readonly clock: Clock;
  /** Sentences in the source, for the progress. */
  readonly count: number;
  /** Called after each slice with the share that is done, 0–1, never less than before. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

export type WriteError = "cancelled" | "failed";

/** Longest slice of work, in ms: half a frame, since the page has to draw as well. */
const SLICE_MS = 8;
/** The clock is looked at after so many pieces. */
const PIECES_PER_LOOK = 50;
/** Text collected before it is handed to the browser, in UTF-16 units. */
const PART_LENGTH = 512 * 1_024;

/** Goes through the sentences and counts them. */
function counted(sentences: Iterable<Sentence>) {
  let passed = 0;
  function* pass(): Generator<Sentence> {
    passed = 0;
    for (const sentence of sentences) {
      passed += 1;
      yield sentence;
    }
  }
  return { sentences: { [Symbol.iterator]: pass }, passed: () => passed };
}

/** Lets everything that waits in the page come first. */
const yieldToPage = (clock: Clock): Promise<void> =>
  new Promise((resolve) => {
    clock.after(0, resolve);
  });

/** Writes the transcript as a file. Never throws: error `cancelled` after an abort, `failed` where memory ran out. */
export async function writeTranscript(
  format: Format,
  source: TranscriptSource,
  choice: TranscriptChoice,
  { clock, count, onProgress, signal }: WriteOptions,
): Promise<Result<Blob, WriteError>> {
  const type = MEDIA_TYPES[format];
  const { sentences, passed } = counted(source.sentences);
  const parts: Blob[] = [];
  let pending: string[] = [];
  let length = 0;
  let pieces = 0;
  let share = 0;
  let sliceFrom = clock.now();
  const flush = (): void => {
    parts.push(new Blob(pending));
    pending = [];
    length = 0;
  };
  try {
    for (const piece of piecesOf(format, { ...source, sentences }, choice)) {
      pending.push(piece);
      length += piece.length;
      if (length >= PART_LENGTH) flush();
      pieces += 1;
      if (pieces % PIECES_PER_LOOK !== 0 || clock.now() - sliceFrom < SLICE_MS) continue;
      share = Math.max(share, Math.min(1, passed() / Math.max(1, count)));
      onProgress?.(share);
      await yieldToPage(clock);
      if (signal?.aborted === true) return err("cancelled");
      sliceFrom = clock.now();
    }
    if (signal?.aborted === true) return err("cancelled");
    flush();
    onProgress?.(1);
    return ok(new Blob(parts, { type }));
  } catch {
    return err("failed");
  }
}
