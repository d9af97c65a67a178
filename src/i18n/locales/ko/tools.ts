/**
 * The words of a reader's own tools in Korean.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "텍스트 멈추기",
    word: "멈추기",
    frozen: "텍스트가 멈춰 있습니다.",
    state: "멈춤",
  },
  marks: {
    add: "문장 표시하기",
    word: "표시",
    title: "표시와 메모",
    marked: "표시된 문장. {{ note }}",
    added: "표시했습니다.",
    removed: "표시를 지웠습니다.",
    full: "표시를 더 만들 수 없습니다.",
    none: "아직 표시한 문장이 없습니다. 텍스트 위의 별을 누르면 지금 말하는 문장에 표시되고, 문장을 길게 눌러도 됩니다.",
    note: "메모",
    remove: "지우기",
    done: "완료",
    all: "모든 표시",
    where:
      "표시와 메모는 텍스트가 이 기기에 보관되는 동안 남아 있고, 그렇지 않으면 이 탭을 닫을 때까지 남아 있습니다.",
  },
  reading: {
    ruler: "읽기 자",
    oneSentence: "한 문장씩 보기",
    previous: "이전 문장",
    next: "다음 문장",
  },
  float: {
    open: "맨 위의 작은 창에 텍스트 표시",
    close: "작은 창 닫기",
    refused: "이 브라우저가 창을 열지 않았습니다.",
  },
  device: {
    choose: "이 기기로 번역",
    none: "없음",
    about:
      "{{ language }}은(는) 여기서 제공되지 않습니다. 이 기기가 완성된 문장을 직접 번역할 수 있으며, 이를 위해 파일을 한 번 받습니다. 텍스트는 기기 밖으로 나가지 않습니다.",
    start: "받아서 번역",
    waiting: "받는 중 …",
    progress: "{{ percent }} 받음",
    failed: "지금은 이 기기가 {{ language }}(으)로 번역할 수 없습니다.",
    label: "{{ language }}, 이 기기가 번역",
  },
  alerts: {
    title: "단어 알림",
    lead: "이름이나 내릴 역처럼 {{ most }}개까지의 단어나 구절. 말해지면 텍스트에서 빛나고, 가능한 휴대전화는 진동합니다.",
    word: "단어나 구절",
    add: "추가",
    remove: "{{ word }} 지우기",
    said: "“{{ word }}”라고 말했습니다.",
    notify: "이 페이지가 뒤에 있는 동안 알림 보내기",
    blocked: "이 브라우저는 여기서 알림을 허용하지 않습니다.",
    places: "단어가 나온 곳",
    nothing: "아직 나오지 않았습니다.",
    where: "단어는 이 기기에 남습니다. 프레임 안에서는 페이지와 함께 사라집니다.",
  },
  away: {
    region: "놓친 부분",
    missed: "{{ duration }} 자리 비움, {{ sentences }}",
    go: "떠난 곳으로 가기",
    left: "여기서 떠났습니다",
    line: "놓친 부분을 따라 끌고, 놓으면 실시간으로 돌아갑니다",
    summarise: "이 기기의 요약",
    download: "모델을 불러오는 중: {{ percent }}",
    working: "요약을 만드는 중…",
    byDevice: "기기가 텍스트로 만든 것이며 확인되지 않았습니다. 각 항목은 말한 곳으로 이어집니다.",
    noSummary: "기기가 요약을 만들지 못했습니다.",
  },
  speech: {
    catchUp: "따라잡을 때 최고 속도",
    again: "다시 듣기",
    use: "이 목소리 사용",
    hall: "홀 안에 있습니다. 이어폰이 없으면 모두가 휴대전화 소리를 듣습니다.",
    withEarphones: "이어폰으로 듣기",
    notNow: "나중에",
  },
};

export default words;
