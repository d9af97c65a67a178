/**
 * The words of screens that nobody touches, in French.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "À saisir une seule fois ; cet écran fonctionne ensuite tout seul.",
    keep: "Conserver le mot de passe sur cet appareil",
    keptWhere:
      "Il reste dans ce navigateur seulement, jusqu’à ce qu’il ne soit plus valable ou soit supprimé sur /privacy.",
    forget: "Oublier le mot de passe conservé",
  },
  follow: {
    phone: "Suivez sur votre téléphone",
    phoneQr: "Code QR pour suivre sur un téléphone",
    home: "Emportez cette conférence",
    homeHint:
      "Scannez-le avec le téléphone qui vous a servi à suivre : tout le texte y est, à lire et à enregistrer.",
    homeQr: "Code QR de la transcription",
  },
  wall: {
    listening: "Le texte s’affichera ici dès que quelqu’un parlera.",
    queued: "Cet écran attend qu’une place se libère.",
    correct: "Comparez le code à celui de l’organisateur et corrigez-le dans l’adresse de cet écran.",
  },
};

export default words;
