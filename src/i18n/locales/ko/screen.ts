/**
 * The words of screens that nobody touches, in Korean.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "한 번만 입력하면 이 화면은 사람 없이 계속 작동합니다.",
    keep: "이 기기에 비밀번호 보관",
    keptWhere: "이 브라우저에만 저장되며, 더 이상 맞지 않거나 /privacy에서 삭제하면 지워집니다.",
    forget: "보관된 비밀번호 지우기",
  },
  follow: {
    phone: "휴대전화로 자막 보기",
    phoneQr: "휴대전화로 자막을 보는 QR 코드",
    home: "이 강연을 가져가세요",
    homeHint: "자막을 보던 휴대전화로 스캔하면 전체 내용을 읽고 저장할 수 있습니다.",
    homeQr: "발언 기록 QR 코드",
  },
  wall: {
    listening: "누군가 말을 시작하면 바로 여기에 자막이 나타납니다.",
    queued: "이 화면은 빈자리를 기다리고 있습니다.",
    correct: "주최 측의 코드와 비교하여 이 화면의 주소를 고치세요.",
  },
};

export default words;
