/**
 * The words of the screens that follow a programme, in Korean.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "이 강연장 다음 순서",
    now: "지금",
    elsewhere: "지금 다른 강연장에서는",
    until: "{{ time }}까지",
    overrun: "연장 중",
    soon: "곧 시작합니다",
    note: "이 강연장 다음 순서, {{ time }}: {{ title }}",
    goodbye: "와 주셔서 감사합니다",
  },
  programme: {
    lead: "전체 프로그램을 휴대폰에서",
    qr: "프로그램 QR 코드",
    none: "프로그램을 불러올 수 없습니다. 이 화면은 계속 다시 시도합니다.",
    noRoom: "프로그램에 ‘{{ room }}’ 강연장이 없습니다.",
  },
  talks: {
    recorded: "녹음된 강연",
    lead: "휴대전화로 읽고 들으세요",
    qr: "녹음된 강연의 QR 코드",
  },
  board: {
    room: "강연장",
    next: "다음",
    live: "라이브",
  },
};

export default words;
