/**
 * The words of what readers do with the text for themselves: freeze it, mark it. English decides which phrases there are.
 */
import type { Words } from "../../words.ts";

const words = {
  pause: {
    freeze: "Freeze the text",
    word: "Freeze",
    frozen: "The text is frozen.",
    state: "Frozen",
  },
  marks: {
    add: "Mark the sentence",
    word: "Mark",
    title: "Marks and notes",
    marked: "Marked sentence. {{ note }}",
    added: "Marked.",
    removed: "The mark is gone.",
    full: "There are as many marks as there can be.",
    none: "Nothing is marked yet. The star above the text marks what is being said; so does a finger that rests on a sentence.",
    note: "Note",
    remove: "Remove",
    done: "Done",
    all: "All marks",
    where:
      "Marks and notes stay on this device as long as the text is kept here, and otherwise until this tab is closed.",
  },
  reading: {
    ruler: "Reading ruler",
    oneSentence: "One sentence at a time",
    previous: "Previous sentence",
    next: "Next sentence",
  },
  float: {
    open: "Text in a small window on top",
    close: "Close the small window",
    refused: "This browser did not open a window.",
  },
  device: {
    choose: "Translate with this device",
    none: "None",
    about:
      "{{ language }} is not offered here. Your device can translate finished sentences by itself; for that it loads a file once. Nothing of the text leaves the device.",
    start: "Load and translate",
    waiting: "Loading …",
    progress: "{{ percent }} loaded",
    failed: "Your device cannot translate into {{ language }} right now.",
    label: "{{ language }}, by your device",
  },
  alerts: {
    title: "Word alerts",
    lead: "Up to {{ most }} words or phrases, such as your name or your stop. When one is said it lights up in the text, and a phone that can vibrates.",
    word: "Word or phrase",
    add: "Add",
    remove: "Remove {{ word }}",
    said: "“{{ word }}” was said.",
    notify: "A notification while this page is in the background",
    blocked: "This browser does not allow notifications here.",
    places: "Where your words were said",
    nothing: "None of them was said so far.",
    where: "The words stay on this device. In a frame they go with the page.",
  },
  away: {
    region: "What you missed",
    missed: "Away {{ duration }}, {{ sentences }}",
    go: "Go to where you left",
    left: "You left here",
    line: "Drag along what you missed; let go to be live",
    summarise: "Summary by this device",
    download: "The model is being loaded: {{ percent }}",
    working: "The summary is being made …",
    byDevice: "Made by your device from the text, and not checked. Each point leads to where it was said.",
    noSummary: "Your device could not make a summary.",
  },
  speech: {
    catchUp: "Fastest while it catches up",
    again: "Hear it again",
    use: "Use this voice",
    hall: "You are in a hall. Without earphones everybody hears your phone.",
    withEarphones: "Listen with earphones",
    notNow: "Not now",
  },
} as const;

/** The words of a reader's own tools: the same keys as English. */
export type ToolsDictionary = Words<typeof words>;

export default words;
