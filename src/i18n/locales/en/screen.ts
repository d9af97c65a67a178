/**
 * The words of screens that nobody touches, in English: what a venue screen and an overlay say besides the interface's own.
 * This dictionary is the type of the others.
 */
import type { Words } from "../../words.ts";

const words = {
  unlock: {
    once: "Enter it once; this screen then runs unattended.",
    keep: "Keep the password on this device",
    keptWhere: "It stays in this browser alone, until it turns out wrong or is deleted under /privacy.",
    forget: "Forget the kept password",
  },
  follow: {
    phone: "Follow on your phone",
    phoneQr: "QR code to follow on a phone",
    home: "Scan this code to take the talk home",
    homeHint: "Use the phone on which you read along: it has the whole text, to read and to save.",
    homeQr: "QR code to the written record",
  },
  wall: {
    listening: "The text appears here as soon as someone speaks.",
    queued: "This screen is waiting for a free place.",
    correct: "Compare the code with the host’s, and correct it in the address of this screen.",
  },
  obs: {
    title: "Closed captions through OBS",
    where:
      "In OBS, open WebSocket Server Settings in the menu Tools, and turn the server on. Port and password are shown there.",
    address: "Address of OBS on this computer",
    password: "Password of OBS",
    keep: "Keep address and password on this device",
    keptWhere:
      "They stay in this browser alone, until the password turns out wrong or is deleted under /privacy.",
    connect: "Connect",
    skip: "Only show subtitles on the picture",
    busy: "Connecting …",
    letters: "Captions have Latin letters only: text in other scripts is not sent.",
    badAddress: "This is no address on this computer, such as {{ address }}.",
    unreachable:
      "OBS does not answer. Is it running, with its WebSocket server turned on? This page tries again by itself.",
    needsPassword: "OBS asks for a password.",
    wrongPassword: "OBS does not accept this password.",
    unsupported: "What answers there is no OBS of version 28 or newer.",
    notSecure: "To use a password, this page has to be opened over https.",
  },
} as const;

/** The words of screens: the same keys as English. */
export type ScreenDictionary = Words<typeof words>;

export default words;
