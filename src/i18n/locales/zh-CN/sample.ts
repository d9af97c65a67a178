/**
 * The example of a talk in the previews of the link builder, in Simplified Chinese.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "大家早上好，热烈欢迎现场和在家中的各位。",
    along: "这里讲的每一句话，您都可以用自己喜欢的语言阅读。",
    seat: "请就座，我们几分钟后开始。",
    back: "如果错过了一句，往回滚动就能看到，它还在那里。",
    next: "接下来我想请出",
  },
};

export default words;
