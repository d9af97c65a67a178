/**
 * The words that stand in `index.html` itself, in Arabic.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "تعذّر تحميل هذه الصفحة كاملةً. ستُعاد المحاولة تلقائيًا.",
  old: "هذا المتصفح قديم جدًا ولا يمكنه عرض الترجمة المباشرة. يُرجى تحديثه أو استخدام متصفح آخر.",
};

export default words;
