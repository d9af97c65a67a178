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
    home: "扫描此码，把演讲带回家",
    homeHint: "请用刚才看字幕的手机：全文都在那里，可以阅读和保存。",
    homeQr: "文字记录的二维码",
  },
  wall: {
    listening: "一有人说话，字幕就会出现在这里。",
    queued: "这块屏幕正在等候空位。",
    correct: "请与主办方的加入码核对，并在这块屏幕的网址中改正。",
  },
  obs: {
    title: "通过 OBS 的隐藏字幕（CC）",
    where: "在 OBS 的“工具”菜单中打开 WebSocket 设置并开启服务器。端口和密码显示在那里。",
    address: "这台电脑上 OBS 的地址",
    password: "OBS 的密码",
    keep: "在这台设备上保留地址和密码",
    keptWhere: "只保存在此浏览器中，直到密码失效或在 /privacy 中删除。",
    connect: "连接",
    skip: "只在画面上显示字幕",
    busy: "正在连接…",
    letters: "隐藏字幕只有拉丁字母：其他文字的文本不会发送。",
    badAddress: "这不是这台电脑上的地址，例如 {{ address }}。",
    unreachable: "OBS 没有回应。它是否正在运行，WebSocket 服务器是否已开启？本页会自动重试。",
    needsPassword: "OBS 要求密码。",
    wrongPassword: "OBS 不接受这个密码。",
    unsupported: "在那里回应的不是 OBS 28 或更新版本。",
    notSecure: "要使用密码，必须通过 https 打开本页。",
  },
};

export default words;
