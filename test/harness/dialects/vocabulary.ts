/**
 * The words that drawn dialects are made of: names of events, keys and states as vendors and recognisers document them.
 * Collected from their documents, and not from the viewer's own table, which they are there to try (`groups.ts`).
 */

export type Vocabulary = {
  /** Keys of a sentence's number. */
  readonly numbers: readonly string[];
  /** Keys of what was said, where a translation is beside it or not. */
  readonly originals: readonly string[];
  /** Keys of a text of either kind, told apart by its language. */
  readonly texts: readonly string[];
  /** Keys of the translation in an object that holds the original too. */
  readonly translated: readonly string[];
  readonly languages: readonly string[];
  /** Keys of the language of a translation beside its original. */
  readonly targets: readonly string[];
  readonly sources: readonly string[];
  /** Keys of a list or an object of translations. */
  readonly containers: readonly string[];
  readonly finals: readonly string[];
  readonly interims: readonly string[];
  readonly states: readonly string[];
  /** Words for what may change, and for what may not. */
  readonly words: readonly (readonly [interim: string, final: string])[];
  /** Names of events that say nothing of finality. */
  readonly events: readonly string[];
  readonly translationEvents: readonly string[];
  /** Names of events that say it. */
  readonly finalityEvents: readonly (readonly [interim: string, final: string])[];
  readonly translationFinalityEvents: readonly (readonly [interim: string, final: string])[];
  readonly names: readonly string[];
  readonly envelopes: readonly string[];
  readonly lists: readonly string[];
  readonly speakers: readonly string[];
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** Fields that say nothing of use. */
  readonly others: readonly (readonly [key: string, value: unknown])[];
  readonly heartbeats: readonly string[];
  /** Events that end one operation, and never the broadcast. */
  readonly operations: readonly string[];
};
