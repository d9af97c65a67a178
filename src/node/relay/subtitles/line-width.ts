/**
 * How long a line of subtitles is for a player: what people take in at once, by script.
 */
import type { LineRoom } from "../../../subtitles/captions/in-lines.ts";

/** Columns of a line of letters, and of one of signs that are as wide as they are high (Netflix, Timed Text Style Guides). */
const LETTERS: LineRoom = { columns: 42 };
const WIDE: LineRoom = { columns: 16 };

export const lineWidth = (language: string): LineRoom =>
  /^(?:ja|zh|ko|yue)\b/i.test(language) ? WIDE : LETTERS;
