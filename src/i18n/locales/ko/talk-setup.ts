/**
 * The words of the page that has the links of published talks, in Korean.
 */
import type { TalkSetupDictionary } from "../en/talk-setup.ts";

const words: TalkSetupDictionary = {
  page: {
    title: "게시된 강연 준비",
    lead: "게시된 파일로 링크, 스캔할 코드, 프레임, 로비 화면을 만듭니다. 아무것도 저장되지 않습니다.",
    broadcast: "방송 하나만 준비",
    all: "게시된 모든 강연",
    none: "여기에는 게시된 강연이 없습니다. 주소를 확인하거나 먼저 강연을 게시하세요.",
    later: "지금은 강연을 불러올 수 없습니다. 네트워크를 확인하고 이 페이지를 다시 여세요.",
    unreadable: "강연 목록이 손상되었습니다. 강연을 다시 게시하세요.",
  },
  links: {
    title: "링크",
    talk: "강연 페이지: 읽고 듣기",
    locked:
      "이 강연은 암호 문구로 보호되어 있습니다. 강연 페이지에서 물어보며, 링크에는 절대 포함되지 않습니다.",
    moment: "특정 순간으로 가는 링크",
    at: "강연 속 시간",
    example: "예: 12:34 또는 1:02:03, 강연 길이 안에서.",
  },
  frame: {
    title: "내 페이지 안에",
    about: "강연의 글과 재생기를 프레임으로 보여 줍니다.",
    preview: "미리보기: 프레임 속 강연",
  },
  foyer: {
    title: "로비 화면",
    about:
      "다른 것이 없는 동안 게시된 강연을 각각의 코드와 함께 차례로 보여 줍니다. 암호 문구가 있는 강연은 나오지 않습니다.",
    link: "화면용 링크",
    preview: "미리보기: 로비 화면",
  },
  list: {
    title: "강연",
    locked: "암호 문구로 보호됨",
  },
};

export default words;
