/**
 * The words of the video beside the text, in Japanese.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "映像",
    show: "映像を表示",
    hide: "映像を隠す",
    choose: "映像を選ぶ",
    page: "{{ name }}（ページを開きます）",
    sound: "音声",
    adjust: "調整",
    play: "再生",
    loading: "映像を読み込んでいます…",
    again: "もう一度試す",
  },
  kind: {
    programme: "講演",
    signing: "手話",
    slides: "スライド",
  },
  place: {
    title: "映像の位置",
    beside: "字幕の横",
    above: "字幕の上",
    corner: "隅に小さく",
  },
  wait: {
    title: "字幕と映像",
    early: "字幕が早い",
    late: "字幕が遅い",
    now: "字幕を{{ seconds }}秒遅らせています",
  },
  problem: {
    unreachable: "映像を読み込めません。字幕は続きます。",
    unplayable: "このブラウザでは映像を再生できません。字幕は続きます。",
    refused: "この映像は利用できません。字幕は続きます。",
    blocked: "このネットワークは映像を通しません。もう一度試しています。字幕は続きます。",
    interrupted: "映像が途切れました。もう一度試しています。字幕は続きます。",
  },
};

export default words;
