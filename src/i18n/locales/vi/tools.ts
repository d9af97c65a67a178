/**
 * The words of a reader's own tools in Vietnamese.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Tạm dừng văn bản",
    frozen: "Văn bản đang tạm dừng.",
  },
};

export default words;
