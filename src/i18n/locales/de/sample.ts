/**
 * The example of a talk in the previews of the link builder, in German.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "Guten Morgen und herzlich willkommen Ihnen allen, hier im Saal und zu Hause.",
    along: "Alles, was hier gesagt wird, können Sie in der Sprache mitlesen, die Ihnen am liebsten ist.",
    seat: "Bitte nehmen Sie Platz, wir beginnen in wenigen Minuten.",
    back: "Wenn Ihnen ein Satz entgeht, scrollen Sie einfach zurück: Er ist noch da.",
    next: "Und nun übergebe ich das Wort an",
  },
};

export default words;
