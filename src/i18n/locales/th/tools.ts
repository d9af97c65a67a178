/**
 * The words of a reader's own tools in Thai.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "หยุดข้อความไว้",
    frozen: "ข้อความหยุดอยู่",
  },
};

export default words;
