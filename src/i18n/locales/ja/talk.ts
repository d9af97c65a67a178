/**
 * The words of a published talk, in Japanese.
 */
import type { TalkDictionary } from "../en/talk.ts";

const words: TalkDictionary = {
  page: {
    title: "収録された講演",
    loading: "講演を読み込んでいます…",
    none: "このアドレスに講演はありません。",
    noneWhy: "削除されたか、アドレスが途中で切れている可能性があります。",
    later: "いまは講演を読み込めません。",
    laterWhy: "ネットワークを確認して、もう一度お試しください。",
    broken: "この講演は読み取れません。",
    brokenWhy: "ファイルが壊れているか、このページの新しい版が必要です。公開した方にお知らせください。",
    textLater: "この言語の文章はいま読み込めません。",
    contents: "要約と章",
    summary: "要約",
    chapters: "章",
    text: "講演の文章",
    hear: "文をタップすると、その音声が聞けます。",
  },
  lock: {
    lead: "この講演はパスフレーズで保護されています。",
    label: "パスフレーズ",
    open: "講演を開く",
    opening: "開いています…",
    show: "パスフレーズを表示",
    empty: "パスフレーズを入力してください。",
    wrong: "パスフレーズが違います。確認して、もう一度お試しください。",
  },
  sound: {
    region: "音声",
    play: "再生",
    pause: "一時停止",
    back: "15 秒戻る",
    ahead: "15 秒進む",
    speed: "速度",
    language: "聞く言語",
    line: "タイムライン",
    at: "{{ time }}／{{ length }}",
    loading: "音声を読み込んでいます…",
    failed: "音声を再生できません。文章はすべてここにあります。",
    again: "もう一度試す",
    here: "再生中の箇所に戻る",
  },
  offer: {
    read: "この講演を読む",
    listen: "この講演を読む・聞く",
  },
};

export default words;
