/**
 * The words of a reader's own tools in French.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Figer le texte",
    frozen: "Le texte est figé.",
  },
};

export default words;
