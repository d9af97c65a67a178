/**
 * The words of a reader's own tools in Spanish.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Congelar el texto",
    frozen: "El texto está congelado.",
  },
};

export default words;
