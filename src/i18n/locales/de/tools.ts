/**
 * The words of a reader's own tools in German.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Text anhalten",
    frozen: "Der Text ist angehalten.",
  },
};

export default words;
