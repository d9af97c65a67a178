/**
 * The words of the screens that follow a programme, in Simplified Chinese.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "本会场下一场",
    now: "现在",
    elsewhere: "其他会场正在进行",
    until: "至 {{ time }}",
    overrun: "延时中",
    soon: "即将开始",
    note: "本会场下一场，{{ time }}：{{ title }}",
    goodbye: "感谢光临",
  },
  programme: {
    lead: "在手机上查看完整日程",
    qr: "日程二维码",
    none: "暂时无法获取日程，本屏幕会继续尝试。",
    noRoom: "日程中没有会场“{{ room }}”。",
  },
  talks: {
    recorded: "录制的演讲",
    lead: "在手机上阅读和收听",
    qr: "录制的演讲的二维码",
  },
  board: {
    room: "会场",
    next: "下一场",
    live: "直播中",
  },
};

export default words;
