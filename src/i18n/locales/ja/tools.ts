/**
 * The words of a reader's own tools in Japanese.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "テキストを止める",
    word: "止める",
    frozen: "テキストは止まっています。",
    state: "停止中",
  },
  marks: {
    add: "文に印を付ける",
    word: "マーク",
    title: "印とメモ",
    marked: "印の付いた文。{{ note }}",
    added: "印を付けました。",
    removed: "印を外しました。",
    full: "印の数が上限に達しました。",
    none: "まだ印はありません。テキストの上の星を押すと、いま話されている文に印が付きます。文を長押ししても付けられます。",
    note: "メモ",
    remove: "外す",
    done: "完了",
    all: "印の一覧",
    where:
      "印とメモは、テキストがこの端末に保存されている間はここに残り、そうでなければこのタブを閉じるまで残ります。",
  },
  reading: {
    ruler: "読書ルーラー",
    oneSentence: "一文ずつ表示",
    previous: "前の文",
    next: "次の文",
  },
  float: {
    open: "小さなウィンドウで手前に表示",
    close: "小さなウィンドウを閉じる",
    refused: "このブラウザーはウィンドウを開きませんでした。",
  },
  device: {
    choose: "この端末で翻訳する",
    none: "なし",
    about:
      "{{ language }}はここでは提供されていません。確定した文はこの端末が自分で翻訳できます。そのために一度だけファイルを読み込みます。テキストが端末の外に出ることはありません。",
    start: "読み込んで翻訳",
    waiting: "読み込み中 …",
    progress: "{{ percent }} 読み込み済み",
    failed: "今この端末では{{ language }}に翻訳できません。",
    label: "{{ language }}（この端末による翻訳）",
  },
  alerts: {
    title: "言葉のお知らせ",
    lead: "名前や降りる駅など、{{ most }}個までの言葉や言い回し。話されるとテキストの中で光り、できる端末では振動します。",
    word: "言葉や言い回し",
    add: "追加",
    remove: "{{ word }}を削除",
    said: "「{{ word }}」と話されました。",
    notify: "このページが裏にある間は通知する",
    blocked: "このブラウザーはここでの通知を許可していません。",
    places: "言葉が話された場所",
    nothing: "まだ話されていません。",
    where: "言葉はこの端末に残ります。フレームの中ではページと一緒に消えます。",
  },
  away: {
    region: "見逃した部分",
    missed: "{{ duration }}離れていました（{{ sentences }}）",
    go: "離れたところへ",
    left: "ここで離れました",
    line: "見逃した部分をなぞり、離すとライブに戻ります",
    summarise: "この端末による要約",
    download: "モデルを読み込んでいます: {{ percent }}",
    working: "要約を作っています…",
    byDevice: "端末がテキストから作ったもので、確認されていません。各項目から話された箇所へ移れます。",
    noSummary: "この端末では要約を作れませんでした。",
  },
  speech: {
    catchUp: "追いつくときの最高速度",
    again: "もう一度聞く",
    use: "この声を使う",
    hall: "会場にいます。イヤホンがないと、周りの人に電話の音が聞こえます。",
    withEarphones: "イヤホンで聞く",
    notNow: "今はしない",
  },
};

export default words;
