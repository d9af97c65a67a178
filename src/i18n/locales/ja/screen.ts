/**
 * The words of screens that nobody touches, in Japanese.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "一度入力すれば、この画面は無人で動き続けます。",
    keep: "この端末にパスワードを残す",
    keptWhere: "このブラウザーだけに保存され、無効になるか /privacy で削除すると消えます。",
    forget: "残したパスワードを消去",
  },
  follow: {
    phone: "スマートフォンで字幕を見る",
    phoneQr: "スマートフォンで字幕を見るためのQRコード",
    home: "このコードを読み取って、講演をお持ち帰りください",
    homeHint: "字幕を見ていたスマートフォンをお使いください。全文を読んだり保存したりできます。",
    homeQr: "発言の記録のQRコード",
  },
  wall: {
    listening: "話が始まると、すぐここに字幕が出ます。",
    queued: "この画面は空きを待っています。",
    correct: "主催者のコードと見比べて、この画面のアドレスを直してください。",
  },
  obs: {
    title: "OBS を通したクローズドキャプション",
    where:
      "OBS のメニュー「ツール」から WebSocket の設定を開き、サーバーを有効にします。ポートとパスワードはそこに表示されます。",
    address: "このコンピューターの OBS のアドレス",
    password: "OBS のパスワード",
    keep: "アドレスとパスワードをこの端末に残す",
    keptWhere: "このブラウザーだけに保存され、パスワードが無効になるか /privacy で削除すると消えます。",
    connect: "接続",
    skip: "映像上の字幕だけを表示する",
    busy: "接続しています…",
    letters: "キャプションはラテン文字だけです。ほかの文字の字幕は送られません。",
    badAddress: "{{ address }} のような、このコンピューターのアドレスではありません。",
    unreachable:
      "OBS が応答しません。OBS が起動していて、WebSocket サーバーが有効か確認してください。このページは自動でもう一度試します。",
    needsPassword: "OBS がパスワードを求めています。",
    wrongPassword: "OBS はこのパスワードを受け付けません。",
    unsupported: "応答しているのは OBS 28 以降ではありません。",
    notSecure: "パスワードを使うには、このページを https で開く必要があります。",
  },
};

export default words;
