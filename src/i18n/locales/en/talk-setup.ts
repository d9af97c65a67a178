/**
 * The words of the page with the links of published talks, in English. They are loaded with it alone. This dictionary is the
 * type of the others.
 */
import type { Words } from "../../words.ts";

const words = {
  page: {
    title: "Set up published talks",
    lead: "Links, a code to scan, a frame and the screen of a foyer, made from the published files. Nothing is stored.",
    broadcast: "Set up one broadcast",
    all: "All published talks",
    none: "There is no published talk here. Check the address, or publish the talk first.",
    later: "The talks cannot be loaded now. Check your network and open this page again.",
    unreadable: "The list of talks is damaged. Publish the talk again.",
  },
  links: {
    title: "Links",
    talk: "Page of the talk: to read and to hear",
    locked: "This talk is behind a passphrase. Its page asks for it; it is never part of a link.",
    moment: "Link to a moment",
    at: "Time in the talk",
    example: "For example 12:34 or 1:02:03, within the talk.",
  },
  frame: {
    title: "In a page of your own",
    about: "The text of the talk and its player, in a frame.",
    preview: "Preview: the talk in a frame",
  },
  foyer: {
    title: "Screen in a foyer",
    about:
      "It shows the published talks in turn, each with its code, while nothing else is on. Talks behind a passphrase are left out.",
    link: "Link for the screen",
    preview: "Preview: the screen in a foyer",
  },
  list: {
    title: "Talks",
    locked: "behind a passphrase",
  },
} as const;

/** The words of that page: the same keys as English. */
export type TalkSetupDictionary = Words<typeof words>;

export default words;
