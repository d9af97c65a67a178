/**
 * The words of the video beside the text, in French.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "Vidéo",
    show: "Afficher la vidéo",
    hide: "Masquer la vidéo",
    choose: "Quelle vidéo",
    page: "{{ name }} (ouvre une page)",
    sound: "Son",
    adjust: "Ajuster",
    play: "Lire",
    loading: "La vidéo se charge…",
    again: "Réessayer",
  },
  kind: {
    programme: "Conférence",
    signing: "Langue des signes",
    slides: "Diapositives",
  },
  place: {
    title: "Place de la vidéo",
    beside: "À côté du texte",
    above: "Au-dessus du texte",
    corner: "Petite, dans le coin",
  },
  wait: {
    title: "Texte et vidéo",
    early: "Le texte est en avance",
    late: "Le texte est en retard",
    now: "Le texte attend {{ seconds }} s",
  },
  problem: {
    unreachable: "Impossible de charger la vidéo. Le texte continue.",
    unplayable: "Ce navigateur ne peut pas lire la vidéo. Le texte continue.",
    refused: "La vidéo n’est pas disponible. Le texte continue.",
    blocked: "Ce réseau ne laisse pas passer la vidéo. Nouvel essai en cours. Le texte continue.",
    interrupted: "La vidéo a été interrompue. Nouvel essai en cours. Le texte continue.",
  },
};

export default words;
