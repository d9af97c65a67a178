/**
 * The words that stand in `index.html` itself, in English.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "This page could not be loaded in full. It tries again by itself.",
  old: "This browser is too old for live subtitles. Please update it or use another one.",
};

export default words;
