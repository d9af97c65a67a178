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
    home: "Scannez ce code pour emporter la conférence",
    homeHint: "Prenez le téléphone qui vous a servi à suivre : tout le texte y est, à lire et à enregistrer.",
    homeQr: "Code QR de la transcription",
  },
  wall: {
    listening: "Le texte s’affichera ici dès que quelqu’un parlera.",
    queued: "Cet écran attend qu’une place se libère.",
    correct: "Comparez le code à celui de l’organisateur et corrigez-le dans l’adresse de cet écran.",
  },
  obs: {
    title: "Sous-titres activables, par OBS",
    where:
      "Dans OBS, ouvrez les paramètres WebSocket du menu « Outils » et activez le serveur. Le port et le mot de passe y sont indiqués.",
    address: "Adresse d’OBS sur cet ordinateur",
    password: "Mot de passe d’OBS",
    keep: "Conserver l’adresse et le mot de passe sur cet appareil",
    keptWhere:
      "Ils restent dans ce navigateur seulement, jusqu’à ce que le mot de passe ne soit plus valable ou soit supprimé sur /privacy.",
    connect: "Connecter",
    skip: "Afficher seulement les sous-titres sur l’image",
    busy: "Connexion…",
    letters:
      "Ces sous-titres n’ont que des lettres latines : le texte dans d’autres écritures n’est pas envoyé.",
    badAddress: "Ce n’est pas une adresse de cet ordinateur, comme {{ address }}.",
    unreachable:
      "OBS ne répond pas. Est-il ouvert, et son serveur WebSocket activé ? Cette page réessaie d’elle-même.",
    needsPassword: "OBS demande un mot de passe.",
    wrongPassword: "OBS n’accepte pas ce mot de passe.",
    unsupported: "Ce qui répond là n’est pas OBS 28 ou plus récent.",
    notSecure: "Pour utiliser un mot de passe, cette page doit être ouverte en https.",
  },
};

export default words;
