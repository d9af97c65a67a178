/**
 * The example of a talk in the previews of the link builder, in Arabic.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "صباح الخير وأهلًا وسهلًا بكم جميعًا، هنا في القاعة وفي بيوتكم.",
    along: "يمكنكم أن تقرؤوا كل ما يُقال هنا باللغة التي تفضلونها.",
    seat: "تفضلوا بالجلوس، سنبدأ بعد دقائق قليلة.",
    back: "إذا فاتتكم جملة فارجعوا إلى الأعلى، فهي لا تزال هناك.",
    next: "والآن أود أن أعطي الكلمة إلى",
  },
};

export default words;
