/**
 * The words of a reader's own tools in simplified Chinese.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "暂停文字更新",
    frozen: "文字已暂停更新。",
  },
};

export default words;
