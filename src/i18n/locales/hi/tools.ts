/**
 * The words of a reader's own tools in Hindi.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "टेक्स्ट रोकें",
    frozen: "टेक्स्ट रुका हुआ है।",
  },
};

export default words;
