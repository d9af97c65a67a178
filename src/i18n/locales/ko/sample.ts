/**
 * The example of a talk in the previews of the link builder, in Korean.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "안녕하십니까, 이 자리에 계신 분들과 댁에 계신 모든 분들을 환영합니다.",
    along: "여기서 하는 모든 말을 원하시는 언어로 읽으실 수 있습니다.",
    seat: "자리에 앉아 주십시오. 몇 분 뒤에 시작합니다.",
    back: "놓친 문장이 있으면 위로 넘겨 보십시오. 그대로 남아 있습니다.",
    next: "이제 말씀해 주실 분은",
  },
};

export default words;
