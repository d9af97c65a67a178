/**
 * The words of a published talk, in French.
 */
import type { TalkDictionary } from "../en/talk.ts";

const words: TalkDictionary = {
  page: {
    title: "Conférence enregistrée",
    loading: "Chargement de la conférence…",
    none: "Il n’y a pas de conférence à cette adresse.",
    noneWhy: "Elle a peut-être été retirée, ou l’adresse n’est pas complète.",
    later: "La conférence ne peut pas être chargée pour le moment.",
    laterWhy: "Vérifiez le réseau et réessayez.",
    broken: "Cette conférence ne peut pas être lue.",
    brokenWhy:
      "Ses fichiers sont endommagés, ou il faut une version plus récente de cette page. Prévenez la personne qui l’a publiée.",
    textLater: "Le texte dans cette langue ne peut pas être chargé pour le moment.",
    contents: "Résumé et chapitres",
    summary: "Résumé",
    chapters: "Chapitres",
    text: "Texte de la conférence",
    hear: "Touchez une phrase pour l’entendre.",
    back: "Retour à la conférence",
  },
  picture: {
    stop: "Arrêter l’image animée",
    move: "Animer l’image",
  },
  lock: {
    lead: "Cette conférence est protégée par une phrase secrète.",
    label: "Phrase secrète",
    open: "Ouvrir la conférence",
    opening: "Ouverture…",
    show: "Afficher la phrase secrète",
    empty: "Saisissez la phrase secrète.",
    wrong: "Ce n’est pas la phrase secrète. Vérifiez-la et réessayez.",
  },
  sound: {
    region: "Son",
    play: "Lire",
    pause: "Mettre en pause",
    back: "Reculer de 15 secondes",
    ahead: "Avancer de 15 secondes",
    speed: "Vitesse",
    language: "Langue à écouter",
    line: "Ligne de temps",
    at: "{{ time }} sur {{ length }}",
    loading: "Chargement du son…",
    whole: "Tout le son se charge d’abord : {{ size }}",
    failed: "Le son ne peut pas être lu. Le texte est ici en entier.",
    again: "Réessayer",
    here: "Revenir à ce qu’on entend",
  },
  keep: {
    open: "Partager et conserver",
    link: "Lien",
    talk: "Copier le lien vers cette conférence",
    moment: "Copier le lien vers ce moment",
    sentence: "Copier le lien vers cette phrase",
    copiedTalk: "Le lien vers cette conférence est copié.",
    copied: "Le lien vers {{ time }} est copié.",
    copiedSentence: "Le lien vers cette phrase est copié.",
    uncopied:
      "Le lien n’a pas pu être copié. Il est maintenant sélectionné ; vous pouvez le copier vous-même.",
    device: "Sur cet appareil",
    why: "Une conférence conservée peut être lue et écoutée sans réseau.",
    textOnly: "Aucun, le texte seul",
    keep: "Conserver ({{ size }})",
    going: "{{ done }} sur {{ size }}",
    stop: "Arrêter",
    kept: "Conservée sur cet appareil : {{ size }}.",
    older: "Une version plus récente a été publiée.",
    again: "Conserver la version récente",
    remove: "Supprimer de cet appareil",
    full: "Il n’y a pas assez de place sur cet appareil.",
    failed: "Le chargement a échoué. Vérifiez le réseau et réessayez.",
  },
  offer: {
    there: "La conférence est publiée.",
    read: "Lire cette conférence",
    listen: "Lire et écouter cette conférence",
  },
};

export default words;
