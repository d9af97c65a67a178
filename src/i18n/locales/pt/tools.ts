/**
 * The words of a reader's own tools in Portuguese.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Congelar o texto",
    frozen: "O texto está congelado.",
  },
};

export default words;
