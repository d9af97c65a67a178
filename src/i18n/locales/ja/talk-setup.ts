/**
 * The words of the page that has the links of published talks, in Japanese.
 */
import type { TalkSetupDictionary } from "../en/talk-setup.ts";

const words: TalkSetupDictionary = {
  page: {
    title: "公開した講演の準備",
    lead: "公開したファイルから、リンク、読み取り用のコード、フレーム、ロビーの画面を作ります。何も保存されません。",
    broadcast: "一つの配信を準備する",
    all: "公開したすべての講演",
    none: "ここには公開された講演がありません。アドレスを確認するか、先に講演を公開してください。",
    later: "講演を今は読み込めません。ネットワークを確認して、このページをもう一度開いてください。",
    unreadable: "講演の一覧が壊れています。講演をもう一度公開してください。",
  },
  links: {
    title: "リンク",
    talk: "講演のページ：読む・聞く",
    locked:
      "この講演はパスフレーズで保護されています。講演のページで入力を求められ、リンクに含まれることはありません。",
    moment: "ある時点へのリンク",
    at: "講演の中の時刻",
    example: "例：12:34 または 1:02:03（講演の長さの範囲内）",
  },
  frame: {
    title: "自分のページの中",
    about: "講演の文章とプレーヤーをフレームで表示します。",
    preview: "プレビュー：フレームの中の講演",
  },
  foyer: {
    title: "ロビーの画面",
    about:
      "ほかに何もない間、公開した講演をそれぞれのコードとともに順に表示します。パスフレーズ付きの講演は表示されません。",
    link: "画面用のリンク",
    preview: "プレビュー：ロビーの画面",
  },
  list: {
    title: "講演",
    locked: "パスフレーズ付き",
  },
};

export default words;
