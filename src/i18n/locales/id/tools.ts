/**
 * The words of a reader's own tools in Indonesian.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Bekukan teks",
    frozen: "Teks dibekukan.",
  },
};

export default words;
