/**
 * The words that stand in `index.html` itself, in Traditional Chinese.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "此頁面無法完整載入,系統會自動重試。",
  old: "此瀏覽器版本過舊,無法顯示即時字幕。請更新瀏覽器或改用其他瀏覽器。",
};

export default words;
