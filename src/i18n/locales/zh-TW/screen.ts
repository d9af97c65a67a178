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
    home: "掃描此碼，把演講帶回家",
    homeHint: "請用剛才看字幕的手機：全文都在那裡，可以閱讀和儲存。",
    homeQr: "文字紀錄的 QR Code",
  },
  wall: {
    listening: "只要有人開口，字幕就會出現在這裡。",
    queued: "這個螢幕正在等候空位。",
    correct: "請與主辦單位的代碼核對，並在這個螢幕的網址中更正。",
  },
  obs: {
    title: "透過 OBS 的隱藏字幕（CC）",
    where: "在 OBS 的「工具」選單開啟 WebSocket 設定並啟用伺服器。連接埠和密碼顯示在那裡。",
    address: "這部電腦上 OBS 的位址",
    password: "OBS 的密碼",
    keep: "在這部裝置保留位址和密碼",
    keptWhere: "只保存在這個瀏覽器中，直到密碼失效或在 /privacy 刪除。",
    connect: "連線",
    skip: "只在畫面上顯示字幕",
    busy: "正在連線…",
    letters: "隱藏字幕只有拉丁字母：其他文字的內容不會送出。",
    badAddress: "這不是這部電腦上的位址，例如 {{ address }}。",
    unreachable: "OBS 沒有回應。它是否正在執行，WebSocket 伺服器是否已啟用？本頁會自動重試。",
    needsPassword: "OBS 要求密碼。",
    wrongPassword: "OBS 不接受這個密碼。",
    unsupported: "在那裡回應的不是 OBS 28 或更新版本。",
    notSecure: "要使用密碼，必須透過 https 開啟本頁。",
  },
};

export default words;
