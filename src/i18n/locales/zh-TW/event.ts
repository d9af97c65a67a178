/**
 * The words of an event's programme and of its rooms, in traditional Chinese.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "議程",
    loading: "正在載入議程…",
    none: "這個網址沒有議程。",
    noneWhy: "請向主辦單位確認網址，或用代碼加入。",
    later: "目前無法載入議程。",
    laterWhy: "稍後會自動重試。",
    unreadable: "無法讀取議程。",
    unreadableWhy: "主辦單位的檔案有錯誤。",
    code: "用代碼加入",
    old: "沒有網路連線。這是 {{ time }} 的議程。",
    empty: "這裡還沒有會場。",
    zone: "時間為活動當地時間：{{ zone }}。",
    yours: "您那裡的時間 {{ time }}",
  },
  find: {
    search: "搜尋演講和講者",
    nothing: "找不到。請減少或更換字詞。",
    language: "字幕語言",
    anyLanguage: "所有語言",
    days: "日期",
    earlier: "稍早",
    talks: "議程",
    links: "關於本活動",
    more: "關於這場演講",
    text: "閱讀文字",
    listen: "收聽或閱讀",
    unpublished: "已結束，文字未發布。",
  },
  room: {
    title: "現在",
    live: "直播中",
    waiting: "尚未開始",
    none: "沒有字幕",
    free: "目前沒有演講",
    over: "本活動在此已結束",
    next: "接下來，{{ time }}",
    overrun: "延長中",
    read: "看字幕",
    languages: "字幕：{{ languages }}",
    later: "稍後",
  },
  switch: {
    open: "會場",
    here: "您在這裡",
    whole: "完整議程",
    follow: "跟隨此會場",
    followWhy: "這裡的下一場演講開始時，本頁會自動轉過去。",
    next: "此會場的下一場",
    go: "前往下一場演講",
    feedback: "提供意見",
  },
};

export default words;
