/**
 * The example of a talk in the previews of the link builder, in Italian.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "Buongiorno e benvenuti a tutti, qui in sala e a casa.",
    along: "Potete leggere tutto ciò che viene detto qui nella lingua che preferite.",
    seat: "Prendete posto, per favore: iniziamo tra pochi minuti.",
    back: "Se vi sfugge una frase, basta scorrere indietro: è ancora lì.",
    next: "E ora vorrei dare la parola a",
  },
};

export default words;
