/**
 * The words of a reader's own tools in Japanese.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "テキストを止める",
    frozen: "テキストは止まっています。",
  },
};

export default words;
