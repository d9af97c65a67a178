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
    home: "この講演をお持ち帰りください",
    homeHint: "字幕を見ていたスマートフォンで読み取ると、全文を読んだり保存したりできます。",
    homeQr: "発言の記録のQRコード",
  },
  wall: {
    listening: "話が始まると、すぐここに字幕が出ます。",
    queued: "この画面は空きを待っています。",
    correct: "主催者のコードと見比べて、この画面のアドレスを直してください。",
  },
};

export default words;
