/**
 * The words of the video beside the text, in German.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "Video",
    show: "Video zeigen",
    hide: "Video ausblenden",
    choose: "Welches Video",
    page: "{{ name }} (öffnet eine Seite)",
    sound: "Ton",
    adjust: "Anpassen",
    play: "Abspielen",
    loading: "Das Video wird geladen …",
    again: "Noch einmal versuchen",
  },
  kind: {
    programme: "Vortrag",
    signing: "Gebärdensprache",
    slides: "Folien",
  },
  place: {
    title: "Platz des Videos",
    beside: "Neben dem Text",
    above: "Über dem Text",
    corner: "Klein in der Ecke",
  },
  wait: {
    title: "Text und Video",
    early: "Text ist zu früh",
    late: "Text ist zu spät",
    now: "Der Text wartet {{ seconds }} s",
  },
  problem: {
    unreachable: "Das Video lässt sich nicht laden. Der Text geht weiter.",
    unplayable: "Dieser Browser kann das Video nicht abspielen. Der Text geht weiter.",
    refused: "Das Video ist nicht verfügbar. Der Text geht weiter.",
    blocked: "Dieses Netz lässt das Video nicht durch. Es wird erneut versucht. Der Text geht weiter.",
    interrupted: "Das Video wurde unterbrochen und wird erneut versucht. Der Text geht weiter.",
  },
};

export default words;
