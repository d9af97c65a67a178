/**
 * The words of the screens that follow a programme, in French.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "Ensuite dans cette salle",
    now: "Maintenant",
    elsewhere: "Maintenant dans les autres salles",
    until: "jusqu’à {{ time }}",
    overrun: "Prolongation",
    soon: "Commence dans un instant",
    note: "Ensuite ici, {{ time }} : {{ title }}",
    goodbye: "Merci d’être venus",
  },
  programme: {
    lead: "Tout le programme sur votre téléphone",
    qr: "Code QR du programme",
    none: "Le programme n’est pas disponible. Cet écran continue d’essayer.",
    noRoom: "Le programme n’a pas de salle « {{ room }} ».",
  },
  talks: {
    recorded: "Conférence enregistrée",
    lead: "À lire et à écouter sur votre téléphone",
    qr: "Code QR vers la conférence enregistrée",
  },
  board: {
    room: "Salle",
    next: "Ensuite",
    live: "En direct",
  },
};

export default words;
