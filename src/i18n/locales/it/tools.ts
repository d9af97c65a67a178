/**
 * The words of a reader's own tools in Italian.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Blocca il testo",
    frozen: "Il testo è bloccato.",
  },
};

export default words;
