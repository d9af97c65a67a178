/**
 * The words of the video beside the text, in Traditional Chinese.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "影片",
    show: "顯示影片",
    hide: "隱藏影片",
    choose: "選擇影片",
    page: "{{ name }}（開啟網頁）",
    sound: "聲音",
    adjust: "調整",
    play: "播放",
    loading: "正在載入影片…",
    again: "再試一次",
  },
  kind: {
    programme: "演講",
    signing: "手語",
    slides: "投影片",
  },
  place: {
    title: "影片位置",
    beside: "在文字旁邊",
    above: "在文字上方",
    corner: "在角落縮小顯示",
  },
  wait: {
    title: "文字與影片",
    early: "文字太早",
    late: "文字太晚",
    now: "文字延後 {{ seconds }} 秒",
  },
  problem: {
    unreachable: "無法載入影片。文字會繼續。",
    unplayable: "這個瀏覽器無法播放影片。文字會繼續。",
    refused: "這段影片無法提供。文字會繼續。",
    blocked: "這個網路不讓影片通過。正在重試。文字會繼續。",
    interrupted: "影片中斷了。正在重試。文字會繼續。",
  },
};

export default words;
