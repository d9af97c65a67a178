/**
 * The words of a published talk, in Simplified Chinese.
 */
import type { TalkDictionary } from "../en/talk.ts";

const words: TalkDictionary = {
  page: {
    title: "录制的演讲",
    loading: "正在加载演讲……",
    none: "此地址没有演讲。",
    noneWhy: "它可能已被移除，或地址不完整。",
    later: "现在无法加载演讲。",
    laterWhy: "请检查网络后再试。",
    broken: "无法读取此演讲。",
    brokenWhy: "其文件已损坏，或需要此页面的新版本。请告知发布者。",
    textLater: "现在无法加载此语言的文字。",
    contents: "摘要和章节",
    summary: "摘要",
    chapters: "章节",
    text: "演讲文字",
    hear: "轻点一个句子即可收听。",
  },
  lock: {
    lead: "此演讲受密码短语保护。",
    label: "密码短语",
    open: "打开演讲",
    opening: "正在打开……",
    show: "显示密码短语",
    empty: "请输入密码短语。",
    wrong: "密码短语不正确。请核对后再试。",
  },
  sound: {
    region: "声音",
    play: "播放",
    pause: "暂停",
    back: "后退 15 秒",
    ahead: "前进 15 秒",
    speed: "速度",
    language: "收听语言",
    line: "时间线",
    at: "{{ time }}，共 {{ length }}",
    loading: "正在加载声音……",
    failed: "无法播放声音。文字全在这里。",
    again: "再试一次",
    here: "回到正在播放处",
  },
  offer: {
    read: "阅读此演讲",
    listen: "阅读并收听此演讲",
  },
};

export default words;
