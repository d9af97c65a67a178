/**
 * The words of a reader's own tools in Arabic.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "تجميد النص",
    frozen: "النص مجمَّد.",
  },
};

export default words;
