/**
 * The words of an event's programme and of its rooms, in Japanese.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "プログラム",
    loading: "プログラムを読み込んでいます…",
    none: "このアドレスにプログラムはありません。",
    noneWhy: "主催者にアドレスを確認するか、コードで参加してください。",
    later: "いまはプログラムを読み込めません。",
    laterWhy: "自動でもう一度試します。",
    unreadable: "プログラムを読み取れません。",
    unreadableWhy: "主催者のファイルに誤りがあります。",
    code: "コードで参加",
    old: "接続がありません。{{ time }} 時点のプログラムです。",
    empty: "会場はまだ登録されていません。",
    zone: "時刻は開催地のものです（{{ zone }}）。",
    yours: "お使いの地域では {{ time }}",
  },
  find: {
    search: "講演や登壇者を検索",
    nothing: "見つかりません。言葉を減らすか、変えてみてください。",
    language: "字幕の言語",
    anyLanguage: "すべての言語",
    days: "日程",
    earlier: "終了した講演",
    talks: "プログラム",
    links: "このイベントについて",
    more: "この講演について",
    text: "テキストを読む",
    listen: "聴く・読む",
    unpublished: "終了しました。テキストは公開されていません。",
  },
  room: {
    title: "いま",
    live: "ライブ",
    waiting: "まだ始まっていません",
    none: "字幕なし",
    free: "いまは何もありません",
    over: "このイベントでの予定は終わりました",
    next: "次は {{ time }}",
    overrun: "延長中",
    read: "字幕を読む",
    languages: "字幕: {{ languages }}",
    later: "この後",
  },
  switch: {
    open: "会場",
    here: "いまここです",
    whole: "プログラム全体",
    follow: "この会場を追う",
    followWhy: "ここで次の講演が始まると、このページが自動で移ります。",
    next: "この会場の次の講演",
    go: "次の講演へ",
    feedback: "感想を送る",
  },
};

export default words;
