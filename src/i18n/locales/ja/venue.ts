/**
 * The words of the screens that follow a programme, in Japanese.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "この会場の次のプログラム",
    now: "ただいま",
    elsewhere: "ほかの会場でただいま",
    until: "{{ time }}まで",
    overrun: "延長中",
    soon: "まもなく始まります",
    note: "この会場の次：{{ time }}「{{ title }}」",
    goodbye: "ご来場ありがとうございました",
  },
  programme: {
    lead: "プログラム全体をスマートフォンで",
    qr: "プログラムのQRコード",
    none: "プログラムを取得できません。この画面は引き続き試します。",
    noRoom: "プログラムに「{{ room }}」という会場はありません。",
  },
  talks: {
    recorded: "収録された講演",
    lead: "スマートフォンで読む・聞く",
    qr: "収録された講演への QR コード",
  },
  board: {
    room: "会場",
    next: "次",
    live: "ライブ",
  },
};

export default words;
