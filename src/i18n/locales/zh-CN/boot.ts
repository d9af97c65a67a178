/**
 * The words that stand in `index.html` itself, in Simplified Chinese.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "此页面无法完整加载,系统会自动重试。",
  old: "此浏览器版本过旧,无法显示实时字幕。请更新浏览器或改用其他浏览器。",
};

export default words;
