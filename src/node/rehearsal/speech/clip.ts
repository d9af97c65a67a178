/**
 * What the rehearsal's speech is made of. Whoever makes clips is behind one function type, so a test can put its
 * own in the synthesiser's place.
 */
import type { Voice } from "./voices.ts";

export type WordBoundary = {
  readonly text: string;
  readonly offset_ms: number;
  readonly duration_ms: number;
};

/** A text spoken aloud. */
export type Clip = {
  /** An MP3 file, unless another type is said. */
  readonly audio: Uint8Array;
  readonly mimeType?: string;
  /** How long the file plays, in ms. */
  readonly durationMs: number;
  /** When each word is heard, in ms from the start of the file; the texts follow one another in the sentence. */
  readonly words: readonly WordBoundary[];
};

export type Utterance = {
  readonly text: string;
  /** BCP 47 code of the text. */
  readonly language: string;
  readonly voice: Voice;
  /** 1 is the voice's own speed (docs/contract.md, "Host side": 0.5 to 2.0). */
  readonly rate: number;
};

/** Speaks an utterance; rejects where it cannot. */
export type Synthesize = (utterance: Utterance) => Promise<Clip>;
