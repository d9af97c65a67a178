/**
 * The words of the video beside the text, in Italian.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "Video",
    show: "Mostra il video",
    hide: "Nascondi il video",
    choose: "Quale video",
    page: "{{ name }} (apre una pagina)",
    sound: "Audio",
    adjust: "Regola",
    play: "Riproduci",
    loading: "Caricamento del video…",
    again: "Riprova",
  },
  kind: {
    programme: "Intervento",
    signing: "Lingua dei segni",
    slides: "Diapositive",
  },
  place: {
    title: "Posizione del video",
    beside: "Accanto al testo",
    above: "Sopra il testo",
    corner: "Piccolo, nell’angolo",
  },
  wait: {
    title: "Testo e video",
    early: "Il testo è in anticipo",
    late: "Il testo è in ritardo",
    now: "Il testo aspetta {{ seconds }} s",
  },
  problem: {
    unreachable: "Impossibile caricare il video. Il testo continua.",
    unplayable: "Questo browser non può riprodurre il video. Il testo continua.",
    refused: "Il video non è disponibile. Il testo continua.",
    blocked: "Questa rete non lascia passare il video. Si riprova. Il testo continua.",
    interrupted: "Il video si è interrotto. Si riprova. Il testo continua.",
  },
};

export default words;
