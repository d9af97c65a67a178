/**
 * The words of screens that nobody touches, in Traditional Chinese.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "只要輸入一次，這個螢幕之後無須看管。",
    keep: "在這部裝置保留密碼",
    keptWhere: "只保存在這個瀏覽器中，直到失效或在 /privacy 刪除。",
    forget: "清除保留的密碼",
  },
  follow: {
    phone: "用手機看字幕",
    phoneQr: "用手機看字幕的 QR Code",
    home: "把這場演講帶回家",
    homeHint: "請用剛才看字幕的手機掃描：全文都在那裡，可以閱讀和儲存。",
    homeQr: "文字紀錄的 QR Code",
  },
  wall: {
    listening: "只要有人開口，字幕就會出現在這裡。",
    queued: "這個螢幕正在等候空位。",
    correct: "請與主辦單位的代碼核對，並在這個螢幕的網址中更正。",
  },
};

export default words;
