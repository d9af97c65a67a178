/**
 * The words of the video beside the text. English decides which phrases there are.
 */
import type { Words } from "../../words.ts";

const words = {
  pane: {
    title: "Video",
    show: "Show video",
    hide: "Hide video",
    choose: "Which video",
    page: "{{ name }} (opens a page)",
    sound: "Sound",
    adjust: "Adjust",
    play: "Play",
    loading: "The video is loading …",
    again: "Try again",
  },
  kind: {
    programme: "Talk",
    signing: "Sign language",
    slides: "Slides",
  },
  place: {
    title: "Place of the video",
    beside: "Beside the text",
    above: "Above the text",
    corner: "Small, in the corner",
  },
  wait: {
    title: "Text and video",
    early: "Text is early",
    late: "Text is late",
    now: "The text waits {{ seconds }} s",
  },
  problem: {
    unreachable: "The video cannot be loaded. The text goes on.",
    unplayable: "This browser cannot play the video. The text goes on.",
    refused: "The video is not available. The text goes on.",
    blocked: "This network does not let the video through. It is tried again. The text goes on.",
    interrupted: "The video was interrupted and is tried again. The text goes on.",
  },
} as const;

/** The words of the video: the same keys as English. */
export type VideoDictionary = Words<typeof words>;

export default words;
