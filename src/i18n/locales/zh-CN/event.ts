/**
 * The words of an event's programme and of its rooms, in simplified Chinese.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "日程",
    loading: "正在加载日程…",
    none: "这个地址没有日程。",
    noneWhy: "请向主办方确认地址，或用代码加入。",
    later: "暂时无法加载日程。",
    laterWhy: "稍后会自动重试。",
    unreadable: "无法读取日程。",
    unreadableWhy: "主办方的文件有错误。",
    code: "用代码加入",
    old: "没有网络连接。这是 {{ time }} 的日程。",
    empty: "这里还没有会场。",
    zone: "时间为活动当地时间：{{ zone }}。",
    yours: "您那里的时间 {{ time }}",
  },
  find: {
    search: "搜索演讲和讲者",
    nothing: "没有找到。请减少或更换词语。",
    language: "字幕语言",
    anyLanguage: "所有语言",
    days: "日期",
    earlier: "更早",
    talks: "日程",
    links: "关于本活动",
    more: "关于这场演讲",
    text: "阅读文字",
    listen: "收听或阅读",
    unpublished: "已结束，文字未发布。",
  },
  room: {
    title: "现在",
    live: "直播中",
    waiting: "尚未开始",
    none: "没有字幕",
    free: "目前没有演讲",
    over: "本活动在此已结束",
    next: "接下来，{{ time }}",
    overrun: "延时中",
    read: "看字幕",
    languages: "字幕：{{ languages }}",
    later: "稍后",
  },
  switch: {
    open: "会场",
    here: "您在这里",
    whole: "全部日程",
    follow: "跟随此会场",
    followWhy: "这里的下一场演讲开始时，本页会自动转过去。",
    next: "此会场的下一场",
    go: "前往下一场演讲",
    feedback: "提供反馈",
  },
};

export default words;
