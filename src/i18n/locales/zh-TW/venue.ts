/**
 * The words of the screens that follow a programme, in Traditional Chinese.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "本會場下一場",
    now: "現在",
    elsewhere: "其他會場正在進行",
    until: "至 {{ time }}",
    overrun: "延長中",
    soon: "即將開始",
    note: "本會場下一場，{{ time }}：{{ title }}",
    goodbye: "感謝蒞臨",
  },
  programme: {
    lead: "在手機上查看完整議程",
    qr: "議程的 QR 碼",
    none: "暫時無法取得議程，本畫面會繼續嘗試。",
    noRoom: "議程中沒有會場「{{ room }}」。",
  },
  talks: {
    recorded: "錄製的演講",
    lead: "在手機上閱讀和收聽",
    qr: "錄製的演講的 QR 碼",
  },
  board: {
    room: "會場",
    next: "下一場",
    live: "直播中",
  },
};

export default words;
