/**
 * The words that stand in `index.html` itself, in Japanese.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "ページを完全に読み込めませんでした。自動的に再試行します。",
  old: "このブラウザーは古いため、ライブ字幕を表示できません。更新するか、別のブラウザーをお使いください。",
};

export default words;
