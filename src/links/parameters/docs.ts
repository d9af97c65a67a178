/**
 * What the documents say about each parameter, by the keys of the tables: a row without a line does not compile. Only
 * the writer of the documents (`node/docs/`) reads this, so that it is in no script of a page.
 */
import type { DisplayName } from "../display-names.ts";
import type { ACCESS } from "./access.ts";
import type { EVENT } from "./event.ts";
import type { FRAME } from "./embed.ts";
import type { HOST } from "./host.ts";
import type { KIOSK } from "./kiosk.ts";
import type { OVERLAY } from "./overlay.ts";
import type { READING } from "./reading.ts";
import type { SPEECH } from "./speech.ts";
import type { TEXT_STYLE } from "./text-style.ts";

type LinesOf<Table> = { readonly [Key in keyof Table]: string };

const READING_LINES: LinesOf<typeof READING> = {
  languages: "languages to show, best first; without it, the best match for the browser",
  hall: "languages on the screen whose code was scanned: the first of them on offer is shown where neither a choice nor the browser names one that is",
  original: "the original beside the translation",
  layout: "texts below each other, or side by side where the page is wide",
  times: "when each sentence was spoken",
  steady: "new text as it comes, once it has settled, or once it hardly changes",
  theme: "colours; `system` follows the device",
  size: "text size in percent",
  delay: "seconds text and speech are held back, to match a video stream; to the tenth",
  keep: "what is said is kept on the device",
  deviceLanguage: "a language that the device translates into by itself",
  ui: "language of the interface; without it, the one its reader chose, for the menus or else to read, then the browser's, then `en`",
};

const SPEECH_LINES: LinesOf<typeof SPEECH> = {
  listening: "speech is heard: in the first language shown (`on`),",
  hear: "or in the language named",
  voices: "the voice chosen for each language",
  voice: "a `voice_name` of the service; counts in the language it belongs to. Without it, the host's",
  rate: "speed of speech as a factor; the pitch is kept",
  talkRate: "speed of the sound of a published talk, as a factor",
  catchUp: "how much faster speech gets while it catches up, as a factor",
  volume: "volume of speech in percent",
  deviceVoice: "the device's own voice speaks where the service does not",
};

const TEXT_STYLE_LINES: LinesOf<typeof TEXT_STYLE> = {
  font: "typeface",
  weight: "thickness of the letters: 400 is regular, 700 heavy; as far as the typeface has it",
  textColour: "colour of the letters",
  textOpacity: "its opacity in percent",
  backgroundColour: "colour behind the letters",
  backgroundOpacity: "its opacity in percent",
  windowColour: "colour behind the column of text",
  windowOpacity: "its opacity in percent",
  edge: "edges of the letters",
  lineSpacing: "line height in percent of the usual",
  letterSpacing: "space between letters, in hundredths of the letter size",
  wordSpacing: "space between words, in hundredths of the letter size",
  lineWidth: "longest line in percent of the usual",
  align: "alignment of the text",
};

const ACCESS_LINES: LinesOf<typeof ACCESS> = {
  screenReader: "final sentences are announced to a screen reader, one at a time",
  shortcuts: "the page has keyboard shortcuts of its own",
  ruler: "a band on the line where somebody reads: it follows a pointer and keys",
  oneSentence: "one sentence is shown at a time, with the way to the one before and the next",
  awake: "the screen stays awake while live text is followed",
};

const HOST_LINES: LinesOf<typeof HOST> = {
  controls: "the header and the bar of controls are shown",
  fontFamily:
    'the page\'s typefaces, such as `Futura, "Gill Sans", sans-serif`, as far as the device has them',
  accent: "colour of controls, as far as it can be read",
};

const KIOSK_LINES: LinesOf<typeof KIOSK> = {
  arrangement:
    "several languages beside or below each other; `auto`: two in columns where the screen is wide, else rows",
  flow: "words as they are said (`rolling`), or whole sentences when they are complete (`blocks`);",
  lines: "lines of one language at most, without it as many as there is room for. Both together: `blocks,4`",
  name: "the channel's name",
  clock: "the time",
  qr: "the QR code, with the code in letters; `large` for a room in which few seats are near",
  follow:
    "an `http` or `https` address for the QR code; without it, `/broadcast/{token}` of the viewer the kiosk runs on",
  dimAfterMinutes: "minutes without text until the screen goes dark; 0 for never",
};

const OVERLAY_LINES: LinesOf<typeof OVERLAY> = {
  flow: KIOSK_LINES.flow,
  lines: "lines of one language at most. Both together: `blocks,3`",
  position: "where the text is",
  fadeSeconds: "seconds without new text until it fades; 0 for never",
  box: "a black box of 75 % behind the letters, in the place of their edges; `background` makes it one of another colour",
  speakers: "names where the speaker changes",
  key: "the whole page in one colour, for a chroma key; without it, transparent. `background` stays the colour behind the letters",
  captions:
    "closed captions for those who watch the stream, sent to [OBS](displays.md#closed-captions-through-obs) on the same machine",
};

const EVENT_LINES: LinesOf<typeof EVENT> = {
  event:
    "the [event](events.md) that the broadcast belongs to: the name of its file, or `-` for `event.json`; brings *Rooms* and what comes next",
  room: "the room of that event, by its `id`",
  followRoom: "the page goes where the room's next talk is",
};

const FRAME_LINES: LinesOf<typeof FRAME> = { height: "height of the frame in CSS px" };

/** The lines of the preferences, and of what one display has for itself. */
export const PREFERENCE_LINES: Readonly<Record<string, string>> = {
  ...READING_LINES,
  ...SPEECH_LINES,
  ...TEXT_STYLE_LINES,
  ...ACCESS_LINES,
  ...HOST_LINES,
};
export const DISPLAY_LINES: Readonly<Record<DisplayName, Readonly<Record<string, string>>>> = {
  reader: EVENT_LINES,
  embed: FRAME_LINES,
  kiosk: KIOSK_LINES,
  overlay: OVERLAY_LINES,
};
