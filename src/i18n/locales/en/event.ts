/**
 * The words of an event's programme and of its rooms, in English. They are loaded with `/event`, and with a reader that was
 * opened for an event. This dictionary is the type of the others.
 */
import type { Words } from "../../words.ts";

const words = {
  page: {
    title: "Programme",
    loading: "The programme is loading …",
    none: "There is no programme at this address.",
    noneWhy: "Check the address with the organiser, or join with a code.",
    later: "The programme cannot be loaded at the moment.",
    laterWhy: "It is tried again by itself.",
    unreadable: "The programme cannot be read.",
    unreadableWhy: "The organiser’s file has a mistake in it.",
    code: "Join with a code",
    old: "No connection. This is the programme as of {{ time }}.",
    empty: "No rooms are listed here yet.",
    zone: "Times are those at the event: {{ zone }}.",
    yours: "{{ time }} your time",
  },
  find: {
    search: "Search talks and speakers",
    nothing: "Nothing found. Try fewer or other words.",
    language: "Subtitles in",
    anyLanguage: "Any language",
    days: "Days",
    earlier: "Earlier",
    talks: "Programme",
    links: "More on this event",
    more: "About this talk",
    text: "Read the text",
    listen: "Listen or read",
    unpublished: "Over. Its text is not published.",
  },
  room: {
    title: "Now",
    live: "Live",
    waiting: "Not live yet",
    none: "No subtitles",
    free: "Nothing on at the moment",
    over: "Over for this event",
    next: "Next, {{ time }}",
    overrun: "Running late",
    read: "Read along",
    languages: "Subtitles: {{ languages }}",
    later: "Later",
  },
  switch: {
    open: "Rooms",
    here: "You are here",
    whole: "Whole programme",
    follow: "Follow this room",
    followWhy: "When the next talk here begins, this page goes there by itself.",
    next: "Next in this room",
    go: "Go to the next talk",
    feedback: "Give feedback",
  },
} as const;

/** The words of an event: the same keys as English. */
export type EventDictionary = Words<typeof words>;

export default words;
