/**
 * The words of the page that sets up a whole event, in Japanese.
 */
import type { EventSetupDictionary } from "../en/event-setup.ts";

const words: EventSetupDictionary = {
  page: {
    title: "{{ event }} の準備",
    lead: "すべてのリンク、印刷用シート、確認リストを、イベントのファイルから作ります。何も保存されません。",
    one: "一つの配信を準備する",
    none: "ここには準備するイベントがありません。まず event.json を書いてください。",
  },
  links: {
    title: "リンク",
    everyone: "全員用：会場とプログラム",
    foyer: "ロビーの画面",
    screen: "会場の画面",
  },
  sheets: {
    title: "印刷用シート",
    about:
      "イベントの共通アドレスを載せたロビー用の1枚と、会場ごとの1枚です。コードが変わる会場のシートはプログラムに案内します。",
    print: "シートを印刷",
    line: "イベント全体の字幕：これを読み取るか、{{ address }} を開いてください。",
  },
  list: {
    title: "朝の確認リスト",
    about:
      "会場の最初の行はファイルとサービスで調べます。残りは手でチェックしてください。チェックは保存されません。",
    check: "今すぐ確認",
    print: "確認リストを印刷",
    file: "イベントのファイルはすべて読めます。",
    broken: "ファイルの無効な部分：{{ count }} 件。check:event コマンドで分かります。",
    code: "コード",
    unchecked: "まだ確認していません",
    noCode: "この日のコードがありません。ここに字幕はありません。",
    speaks: "予定の言語はすべて提供されています。",
    silent: "予定にあり、提供されていない言語：{{ languages }}",
    open: "パスワードなしで開きます。",
    locked: "パスワードを求められます。",
    seat: "会場の席から確認した",
    screen: "画面にこの会場が映っている",
    sheet: "シートがドアに貼ってある",
    video: "映像が再生される",
    foyer: "ロビーのボードに今日の予定が出ている",
    foyerSheet: "シートがロビーに貼ってある",
  },
};

export default words;
