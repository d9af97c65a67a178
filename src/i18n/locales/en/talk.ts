/**
 * The words of a published talk, in English. They are loaded with it alone. This dictionary is the type of the others.
 */
import type { Words } from "../../words.ts";

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
    back: "Back to the talk",
  },
  picture: {
    stop: "Stop the moving picture",
    move: "Let the picture move",
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
    whole: "All of the sound is loaded first: {{ size }}",
    failed: "The sound cannot be played. The text is all here.",
    again: "Try again",
    here: "Back to what is heard",
  },
  keep: {
    open: "Share and keep",
    link: "Link",
    talk: "Copy link to this talk",
    moment: "Copy link to this moment",
    sentence: "Copy link to this sentence",
    copiedTalk: "The link to this talk is copied.",
    copied: "The link to {{ time }} is copied.",
    copiedSentence: "The link to this sentence is copied.",
    uncopied: "The link could not be copied. It is selected now, so you can copy it yourself.",
    device: "On this device",
    why: "A talk that is kept can be read and heard without a network.",
    textOnly: "None, the text alone",
    keep: "Keep it ({{ size }})",
    going: "{{ done }} of {{ size }}",
    stop: "Stop",
    kept: "Kept on this device: {{ size }}.",
    older: "A newer version has been published.",
    again: "Keep the newer version",
    remove: "Delete from this device",
    full: "There is not enough room on this device.",
    failed: "It could not be loaded. Check your network and try again.",
  },
  offer: {
    there: "The talk is published.",
    read: "Read this talk",
    listen: "Read and listen to this talk",
  },
} as const;

/** The words of a published talk: the same keys as English. */
export type TalkDictionary = Words<typeof words>;

export default words;
