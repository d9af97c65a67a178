/**
 * The words of the screens that follow a programme, in English. They are loaded with these screens alone. This dictionary
 * is the type of the others.
 */
import type { Words } from "../../words.ts";

const words = {
  room: {
    next: "Next in this room",
    now: "Now",
    elsewhere: "Now in other rooms",
    until: "until {{ time }}",
    overrun: "Running late",
    soon: "Starts in a moment",
    note: "Next here, {{ time }}: {{ title }}",
    goodbye: "Thank you for coming",
  },
  programme: {
    lead: "The whole programme on your phone",
    qr: "QR code to the programme",
    none: "The programme is not available. This screen keeps trying.",
    noRoom: "The programme has no room “{{ room }}”.",
  },
  talks: {
    recorded: "Recorded talk",
    lead: "Read and hear it on your phone",
    qr: "QR code to the recorded talk",
  },
  board: {
    room: "Room",
    next: "Next",
    live: "Live",
  },
} as const;

/** The words of these screens: the same keys as English. */
export type VenueDictionary = Words<typeof words>;

export default words;
