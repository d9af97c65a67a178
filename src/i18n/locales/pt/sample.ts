/**
 * The example of a talk in the previews of the link builder, in Portuguese.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "Bom dia e sejam todos bem-vindos, aqui no auditório e em casa.",
    along: "Vocês podem ler tudo o que é dito aqui no idioma que preferirem.",
    seat: "Por favor, sentem-se; começamos em poucos minutos.",
    back: "Se perderem uma frase, basta rolar para cima: ela continua lá.",
    next: "E agora eu gostaria de passar a palavra a",
  },
};

export default words;
