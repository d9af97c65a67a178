/**
 * The example of a talk that the link builder shows in its previews, in English. This dictionary is the type of the others.
 */
import type { Words } from "../../words.ts";

const words = {
  talk: {
    welcome: "Good morning, and a warm welcome to all of you, here in the hall and at home.",
    along: "You can read along with everything that is said here, in the language you like best.",
    seat: "Please find a seat; we begin in a few minutes.",
    back: "If you miss a sentence, just scroll back: it is still there.",
    next: "And now I would like to hand over to",
  },
} as const;

/** The example: the same sentences as English, the last of which is still being said. */
export type SampleDictionary = Words<typeof words>;

export default words;
