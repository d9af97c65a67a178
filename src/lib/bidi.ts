/**
 * Text of one direction in the middle of text of the other.
 */

/** Keeps an address or a size in one piece and from left to right, wherever it is put (Unicode UAX 9, isolates). */
export const isolated = (text: string): string => `\u2066${text}\u2069`;

/** Embeddings, overrides, isolates and marks of direction (Unicode bidi algorithm, section 2), wherever they stand. */
export const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;
