/**
 * The words of what readers do with the text for themselves: freeze it. English decides which phrases there are.
 */
import type { Words } from "./interface.ts";

const words = {
  pause: {
    freeze: "Freeze the text",
    frozen: "The text is frozen.",
  },
} as const;

/** The words of a reader's own tools: the same keys as English. */
export type ToolsDictionary = Words<typeof words>;

export default words;
