/**
 * The words that stand in `index.html` itself, in Korean.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "페이지를 모두 불러오지 못했습니다. 자동으로 다시 시도합니다.",
  old: "이 브라우저는 너무 오래되어 실시간 자막을 표시할 수 없습니다. 업데이트하거나 다른 브라우저를 사용해 주세요.",
};

export default words;
