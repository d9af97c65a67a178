/**
 * A file on its way: how much of it is written, and a way to stop. One at a time.
 */
import { type Accessor, createSignal, onCleanup } from "solid-js";

import type { Clock } from "../../lib/clock.ts";
import { err, type Result } from "../../lib/result.ts";
import type { TranscriptChoice, TranscriptSource } from "../../export/cues.ts";
import type { Format } from "../../export/formats.ts";
import { type WriteError, writeTranscript } from "../../export/write-transcript.ts";

type Order = {
  readonly format: Format;
  readonly source: TranscriptSource;
  readonly choice: TranscriptChoice;
  /** Sentences in the source. */
  readonly count: number;
};

export type Writing = {
  /** The share that is written, 0–1; nothing while nothing is being written. */
  readonly share: Accessor<number | undefined>;
  readonly write: (order: Order) => Promise<Result<Blob, WriteError>>;
  readonly cancel: () => void;
};

/** Writes files until its owner is disposed, which stops the one that is being written. */
export function createWriting(clock: Clock): Writing {
  const [share, setShare] = createSignal<number>();
  let current: AbortController | undefined;
  const cancel = (): void => current?.abort();
  onCleanup(cancel);
  return {
    share,
    cancel,
    write: async ({ format, source, choice, count }) => {
      if (current !== undefined) return err("cancelled");
      current = new AbortController();
      setShare(0);
      const { signal } = current;
      const written = await writeTranscript(format, source, choice, {
        clock,
        count,
        signal,
        onProgress: setShare,
      });
      current = undefined;
      setShare(undefined);
      return written;
    },
  };
}
