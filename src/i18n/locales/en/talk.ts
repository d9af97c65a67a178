/**
 * The words of a published talk, in English. They are loaded with it alone. This dictionary is the type of the others.
 */
import type { Words } from "./interface.ts";

const words = {
  page: {
    title: "Recorded talk",
    loading: "The talk is loading …",
    none: "There is no talk at this address.",
    noneWhy: "It may have been taken away, or the address is not complete.",
    later: "The talk cannot be loaded now.",
    laterWhy: "Check your network and try again.",
    broken: "This talk cannot be read.",
    brokenWhy: "Its files are damaged, or a newer version of this page is needed. Tell whoever published it.",
    textLater: "The text in this language cannot be loaded now.",
    contents: "Summary and chapters",
    summary: "Summary",
    chapters: "Chapters",
    text: "Text of the talk",
    hear: "Tap a sentence to hear it.",
  },
  lock: {
    lead: "This talk is protected by a passphrase.",
    label: "Passphrase",
    open: "Open the talk",
    opening: "Opening …",
    show: "Show the passphrase",
    empty: "Type the passphrase.",
    wrong: "That is not the passphrase. Check it and try again.",
  },
  sound: {
    region: "Sound",
    play: "Play",
    pause: "Pause",
    back: "Back 15 seconds",
    ahead: "Ahead 15 seconds",
    speed: "Speed",
    language: "Language to hear",
    line: "Time line",
    at: "{{ time }} of {{ length }}",
    loading: "The sound is loading …",
    failed: "The sound cannot be played. The text is all here.",
    again: "Try again",
    here: "Back to what is heard",
  },
  offer: {
    read: "Read this talk",
    listen: "Read and listen to this talk",
  },
} as const;

/** The words of a published talk: the same keys as English. */
export type TalkDictionary = Words<typeof words>;

export default words;
