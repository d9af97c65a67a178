/**
 * The words of the video beside the text, in Simplified Chinese.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "视频",
    show: "显示视频",
    hide: "隐藏视频",
    choose: "选择视频",
    page: "{{ name }}（打开网页）",
    sound: "声音",
    adjust: "调整",
    play: "播放",
    loading: "正在加载视频…",
    again: "重试",
  },
  kind: {
    programme: "演讲",
    signing: "手语",
    slides: "幻灯片",
  },
  place: {
    title: "视频位置",
    beside: "在文字旁边",
    above: "在文字上方",
    corner: "在角落缩小显示",
  },
  wait: {
    title: "文字与视频",
    early: "文字偏早",
    late: "文字偏晚",
    now: "文字延后 {{ seconds }} 秒",
  },
  problem: {
    unreachable: "无法加载视频。文字会继续。",
    unplayable: "此浏览器无法播放该视频。文字会继续。",
    refused: "该视频不可用。文字会继续。",
    blocked: "此网络不允许视频通过。正在重试。文字会继续。",
    interrupted: "视频中断了。正在重试。文字会继续。",
  },
};

export default words;
