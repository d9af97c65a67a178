/**
 * The words of the page that sets up a whole event, in Korean.
 */
import type { EventSetupDictionary } from "../en/event-setup.ts";

const words: EventSetupDictionary = {
  page: {
    title: "{{ event }} 준비",
    lead: "모든 링크, 인쇄용 안내문, 점검표를 행사 파일에서 만듭니다. 아무것도 저장되지 않습니다.",
    one: "방송 하나만 준비",
    none: "여기에는 준비할 행사가 없습니다. 먼저 event.json을 작성하세요.",
  },
  links: {
    title: "링크",
    everyone: "모두를 위한 주소: 장소와 일정",
    foyer: "로비 화면",
    screen: "행사장 화면",
  },
  sheets: {
    title: "인쇄용 안내문",
    about:
      "행사의 단 하나의 주소가 담긴 로비용 한 장과 장소마다 한 장입니다. 코드가 바뀌는 장소는 일정으로 연결됩니다.",
    print: "안내문 인쇄",
    line: "행사 전체의 자막: 이 코드를 스캔하거나 {{ address }} 주소를 여세요.",
  },
  list: {
    title: "아침 점검표",
    about:
      "각 장소의 첫 줄은 파일과 서비스에서 확인합니다. 나머지는 직접 표시하세요. 표시는 저장되지 않습니다.",
    check: "지금 확인",
    print: "점검표 인쇄",
    file: "행사 파일을 모두 읽을 수 있습니다.",
    broken: "효력이 없는 파일 항목: {{ count }}. check:event 명령이 알려 줍니다.",
    code: "코드",
    unchecked: "아직 확인하지 않음",
    noCode: "이날의 코드가 없습니다. 여기에는 자막이 없습니다.",
    speaks: "계획한 언어가 모두 제공됩니다.",
    silent: "계획했지만 제공되지 않음: {{ languages }}",
    open: "비밀번호 없이 열립니다.",
    locked: "비밀번호를 묻습니다.",
    seat: "이 장소의 좌석에서 확인함",
    screen: "화면에 이 장소가 나옴",
    sheet: "안내문이 문에 붙어 있음",
    video: "영상이 재생됨",
    foyer: "로비 게시판에 오늘 일정이 나옴",
    foyerSheet: "안내문이 로비에 붙어 있음",
  },
};

export default words;
