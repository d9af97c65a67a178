/**
 * The words of the video beside the text, in Korean.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "영상",
    show: "영상 보기",
    hide: "영상 숨기기",
    choose: "영상 선택",
    page: "{{ name }} (페이지 열기)",
    sound: "소리",
    adjust: "조정",
    play: "재생",
    loading: "영상을 불러오는 중…",
    again: "다시 시도",
  },
  kind: {
    programme: "강연",
    signing: "수어",
    slides: "슬라이드",
  },
  place: {
    title: "영상 위치",
    beside: "자막 옆",
    above: "자막 위",
    corner: "구석에 작게",
  },
  wait: {
    title: "자막과 영상",
    early: "자막이 빠름",
    late: "자막이 늦음",
    now: "자막을 {{ seconds }}초 늦추는 중",
  },
  problem: {
    unreachable: "영상을 불러올 수 없습니다. 자막은 계속됩니다.",
    unplayable: "이 브라우저에서는 영상을 재생할 수 없습니다. 자막은 계속됩니다.",
    refused: "이 영상은 제공되지 않습니다. 자막은 계속됩니다.",
    blocked: "이 네트워크가 영상을 통과시키지 않습니다. 다시 시도하고 있습니다. 자막은 계속됩니다.",
    interrupted: "영상이 끊겼습니다. 다시 시도하고 있습니다. 자막은 계속됩니다.",
  },
};

export default words;
