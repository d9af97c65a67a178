/**
 * Text of one direction in the middle of text of the other.
 */

/** Keeps an address or a size in one piece and from left to right, wherever it is put (Unicode UAX 9, isolates). */
export const isolated = (text: string): string => `\u2066${text}\u2069`;
