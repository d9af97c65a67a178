/**
 * The words of an event's programme and of its rooms, in Korean.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "프로그램",
    loading: "프로그램을 불러오는 중…",
    none: "이 주소에는 프로그램이 없습니다.",
    noneWhy: "주최 측에 주소를 확인하거나 코드로 참여하세요.",
    later: "지금은 프로그램을 불러올 수 없습니다.",
    laterWhy: "자동으로 다시 시도합니다.",
    unreadable: "프로그램을 읽을 수 없습니다.",
    unreadableWhy: "주최 측 파일에 오류가 있습니다.",
    code: "코드로 참여",
    old: "연결되지 않았습니다. {{ time }} 기준 프로그램입니다.",
    empty: "아직 등록된 장소가 없습니다.",
    zone: "시간은 행사 현지 시간입니다: {{ zone }}.",
    yours: "내 시간 {{ time }}",
  },
  find: {
    search: "발표와 발표자 검색",
    nothing: "찾은 것이 없습니다. 단어를 줄이거나 바꿔 보세요.",
    language: "자막 언어",
    anyLanguage: "모든 언어",
    days: "날짜",
    earlier: "지난 발표",
    talks: "프로그램",
    links: "이 행사에 대해",
    more: "이 발표에 대해",
    text: "텍스트 읽기",
    listen: "듣거나 읽기",
    unpublished: "끝났습니다. 텍스트가 공개되지 않았습니다.",
  },
  room: {
    title: "지금",
    live: "라이브",
    waiting: "아직 시작 전",
    none: "자막 없음",
    free: "지금은 아무것도 없습니다",
    over: "이 행사에서는 끝났습니다",
    next: "다음, {{ time }}",
    overrun: "연장 중",
    read: "자막 읽기",
    languages: "자막: {{ languages }}",
    later: "이후",
  },
  switch: {
    open: "장소",
    here: "현재 위치",
    whole: "전체 프로그램",
    follow: "이 장소 따라가기",
    followWhy: "여기서 다음 발표가 시작되면 이 페이지가 자동으로 옮겨 갑니다.",
    next: "이 장소의 다음 발표",
    go: "다음 발표로 가기",
    feedback: "의견 보내기",
  },
};

export default words;
