/**
 * The words of the video beside the text, in Portuguese.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "Vídeo",
    show: "Mostrar vídeo",
    hide: "Ocultar vídeo",
    choose: "Qual vídeo",
    page: "{{ name }} (abre uma página)",
    sound: "Som",
    adjust: "Ajustar",
    play: "Reproduzir",
    loading: "Carregando o vídeo…",
    again: "Tentar novamente",
  },
  kind: {
    programme: "Palestra",
    signing: "Língua de sinais",
    slides: "Slides",
  },
  place: {
    title: "Posição do vídeo",
    beside: "Ao lado do texto",
    above: "Acima do texto",
    corner: "Pequeno, no canto",
  },
  wait: {
    title: "Texto e vídeo",
    early: "O texto está adiantado",
    late: "O texto está atrasado",
    now: "O texto espera {{ seconds }} s",
  },
  problem: {
    unreachable: "Não foi possível carregar o vídeo. O texto continua.",
    unplayable: "Este navegador não consegue reproduzir o vídeo. O texto continua.",
    refused: "O vídeo não está disponível. O texto continua.",
    blocked: "Esta rede não deixa passar o vídeo. Uma nova tentativa está em curso. O texto continua.",
    interrupted: "O vídeo foi interrompido. Uma nova tentativa está em curso. O texto continua.",
  },
};

export default words;
