/**
 * The words of a reader's own tools in traditional Chinese.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "暫停文字更新",
    frozen: "文字已暫停更新。",
  },
};

export default words;
