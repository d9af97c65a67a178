/**
 * The words of the video beside the text, in Spanish.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "Vídeo",
    show: "Mostrar el vídeo",
    hide: "Ocultar el vídeo",
    choose: "Qué vídeo",
    page: "{{ name }} (abre una página)",
    sound: "Sonido",
    adjust: "Ajustar",
    play: "Reproducir",
    loading: "Cargando el vídeo…",
    again: "Reintentar",
  },
  kind: {
    programme: "Charla",
    signing: "Lengua de signos",
    slides: "Diapositivas",
  },
  place: {
    title: "Lugar del vídeo",
    beside: "Junto al texto",
    above: "Encima del texto",
    corner: "Pequeño, en la esquina",
  },
  wait: {
    title: "Texto y vídeo",
    early: "El texto va adelantado",
    late: "El texto va atrasado",
    now: "El texto espera {{ seconds }} s",
  },
  problem: {
    unreachable: "No se puede cargar el vídeo. El texto continúa.",
    unplayable: "Este navegador no puede reproducir el vídeo. El texto continúa.",
    refused: "El vídeo no está disponible. El texto continúa.",
    blocked: "Esta red no deja pasar el vídeo. Se vuelve a intentar. El texto continúa.",
    interrupted: "El vídeo se ha interrumpido y se vuelve a intentar. El texto continúa.",
  },
};

export default words;
