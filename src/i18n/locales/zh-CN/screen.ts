/**
 * The words of screens that nobody touches, in Simplified Chinese.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "只需输入一次，之后这块屏幕无需看管。",
    keep: "在这台设备上保留密码",
    keptWhere: "只保存在此浏览器中，直到它失效或在 /privacy 中删除。",
    forget: "清除保留的密码",
  },
  follow: {
    phone: "用手机看字幕",
    phoneQr: "用手机看字幕的二维码",
    home: "把这场演讲带回家",
    homeHint: "请用刚才看字幕的手机扫码：全文都在那里，可以阅读和保存。",
    homeQr: "文字记录的二维码",
  },
  wall: {
    listening: "一有人说话，字幕就会出现在这里。",
    queued: "这块屏幕正在等候空位。",
    correct: "请与主办方的加入码核对，并在这块屏幕的网址中改正。",
  },
};

export default words;
