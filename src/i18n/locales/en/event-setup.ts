/**
 * The words of the page that sets up a whole event, in English. They are loaded with it alone. This dictionary is the type of
 * the others.
 */
import type { Words } from "../../words.ts";

const words = {
  page: {
    title: "Set up {{ event }}",
    lead: "All links, the sheets to print and a check list, made from the event’s file. Nothing is stored.",
    one: "Set up one broadcast",
    none: "There is no event here to set up. Write event.json first.",
  },
  links: {
    title: "Links",
    everyone: "For everyone: rooms and programme",
    foyer: "Screen in the foyer",
    screen: "Screen in the room",
  },
  sheets: {
    title: "Sheets to print",
    about:
      "One page for the foyer with the one address of the event, and one for each room. A room whose code changes leads to the programme.",
    print: "Print the sheets",
    line: "Subtitles of the whole event: scan this, or open {{ address }}.",
  },
  list: {
    title: "Check list for the morning",
    about:
      "The first lines of a room are looked up in the file and at the service. Tick the others by hand; ticks are not stored.",
    check: "Check now",
    print: "Print the check list",
    file: "The event’s file can be read completely.",
    broken: "Parts of the event’s file do not count: {{ count }}. The command check:event names them.",
    code: "Code",
    unchecked: "Not checked yet",
    noCode: "No code for this day: no subtitles here.",
    speaks: "All planned languages are on offer.",
    silent: "Planned and not on offer: {{ languages }}",
    open: "Opens without a password.",
    locked: "Asks for a password.",
    seat: "Checked from a seat in the room",
    screen: "The screen shows this room",
    sheet: "The sheet hangs at the door",
    video: "The video plays",
    foyer: "The board in the foyer shows today",
    foyerSheet: "The sheet hangs in the foyer",
  },
} as const;

/** The words of that page: the same keys as English. */
export type EventSetupDictionary = Words<typeof words>;

export default words;
