/**
 * The example of a talk in the previews of the link builder, in Traditional Chinese.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "大家早安，熱烈歡迎現場和在家中的各位。",
    along: "這裡講的每一句話，您都可以用自己喜歡的語言閱讀。",
    seat: "請就座，我們幾分鐘後開始。",
    back: "如果錯過了一句，往回捲動就能看到，它還在那裡。",
    next: "接下來我想請出",
  },
};

export default words;
