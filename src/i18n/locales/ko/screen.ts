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
    home: "이 코드를 스캔해 강연을 가져가세요",
    homeHint: "자막을 보던 휴대전화를 쓰세요. 전체 내용을 읽고 저장할 수 있습니다.",
    homeQr: "발언 기록 QR 코드",
  },
  wall: {
    listening: "누군가 말을 시작하면 바로 여기에 자막이 나타납니다.",
    queued: "이 화면은 빈자리를 기다리고 있습니다.",
    correct: "주최 측의 코드와 비교하여 이 화면의 주소를 고치세요.",
  },
  obs: {
    title: "OBS를 통한 폐쇄 자막(CC)",
    where: "OBS의 도구 메뉴에서 WebSocket 설정을 열고 서버를 켭니다. 포트와 비밀번호가 거기에 표시됩니다.",
    address: "이 컴퓨터의 OBS 주소",
    password: "OBS 비밀번호",
    keep: "주소와 비밀번호를 이 기기에 보관",
    keptWhere: "이 브라우저에만 저장되며, 비밀번호가 더 이상 맞지 않거나 /privacy에서 삭제하면 지워집니다.",
    connect: "연결",
    skip: "영상 위 자막만 표시",
    busy: "연결하는 중…",
    letters: "폐쇄 자막은 라틴 문자만 쓸 수 있습니다. 다른 문자의 텍스트는 보내지 않습니다.",
    badAddress: "{{ address }}처럼 이 컴퓨터에 있는 주소가 아닙니다.",
    unreachable:
      "OBS가 응답하지 않습니다. OBS가 실행 중이고 WebSocket 서버가 켜져 있나요? 이 페이지가 스스로 다시 시도합니다.",
    needsPassword: "OBS가 비밀번호를 요구합니다.",
    wrongPassword: "OBS가 이 비밀번호를 받아들이지 않습니다.",
    unsupported: "응답하는 것이 OBS 28 이상이 아닙니다.",
    notSecure: "비밀번호를 쓰려면 이 페이지를 https로 열어야 합니다.",
  },
};

export default words;
