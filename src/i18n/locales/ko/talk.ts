/**
 * The words of a published talk, in Korean.
 */
import type { TalkDictionary } from "../en/talk.ts";

const words: TalkDictionary = {
  page: {
    title: "녹음된 강연",
    loading: "강연을 불러오는 중 …",
    none: "이 주소에는 강연이 없습니다.",
    noneWhy: "삭제되었거나 주소가 완전하지 않을 수 있습니다.",
    later: "지금은 강연을 불러올 수 없습니다.",
    laterWhy: "네트워크를 확인하고 다시 시도하세요.",
    broken: "이 강연을 읽을 수 없습니다.",
    brokenWhy: "파일이 손상되었거나 이 페이지의 새 버전이 필요합니다. 강연을 게시한 사람에게 알려 주세요.",
    textLater: "이 언어의 글을 지금 불러올 수 없습니다.",
    contents: "요약과 장",
    summary: "요약",
    chapters: "장",
    text: "강연 글",
    hear: "문장을 탭하면 들을 수 있습니다.",
  },
  lock: {
    lead: "이 강연은 암호 문구로 보호되어 있습니다.",
    label: "암호 문구",
    open: "강연 열기",
    opening: "여는 중 …",
    show: "암호 문구 표시",
    empty: "암호 문구를 입력하세요.",
    wrong: "암호 문구가 아닙니다. 확인하고 다시 시도하세요.",
  },
  sound: {
    region: "소리",
    play: "재생",
    pause: "일시 정지",
    back: "15초 뒤로",
    ahead: "15초 앞으로",
    speed: "속도",
    language: "들을 언어",
    line: "시간선",
    at: "{{ length }} 중 {{ time }}",
    loading: "소리를 불러오는 중 …",
    failed: "소리를 재생할 수 없습니다. 글은 모두 여기에 있습니다.",
    again: "다시 시도",
    here: "들리는 곳으로 돌아가기",
  },
  offer: {
    read: "이 강연 읽기",
    listen: "이 강연 읽고 듣기",
  },
};

export default words;
