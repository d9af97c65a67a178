/**
 * The words of screens that nobody touches, in English: what a venue screen and an overlay say besides the interface's own.
 * This dictionary is the type of the others.
 */
import type { Words } from "./interface.ts";

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
    home: "Take this talk home",
    homeHint: "Scan it with the phone you followed on: the whole text is there to read and save.",
    homeQr: "QR code to the written record",
  },
  wall: {
    listening: "The text appears here as soon as someone speaks.",
    queued: "This screen is waiting for a free place.",
    correct: "Compare the code with the host’s, and correct it in the address of this screen.",
  },
} as const;

/** The words of screens: the same keys as English. */
export type ScreenDictionary = Words<typeof words>;

export default words;
