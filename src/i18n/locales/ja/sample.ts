/**
 * The example of a talk in the previews of the link builder, in Japanese.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "おはようございます。会場の皆さま、ご自宅の皆さま、ようこそお越しくださいました。",
    along: "ここで話されることはすべて、お好きな言語でお読みいただけます。",
    seat: "どうぞお席にお着きください。まもなく始まります。",
    back: "読み逃した文は、上にスクロールすればいつでもご覧になれます。",
    next: "それでは、次の方をご紹介いたします",
  },
};

export default words;
