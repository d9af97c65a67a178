/**
 * The words of a reader's own tools in Korean.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "텍스트 멈추기",
    frozen: "텍스트가 멈춰 있습니다.",
  },
};

export default words;
