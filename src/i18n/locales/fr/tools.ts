/**
 * The words of a reader's own tools in French.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Figer le texte",
    word: "Figer",
    frozen: "Le texte est figé.",
    state: "Figé",
  },
  marks: {
    add: "Marquer la phrase",
    word: "Marquer",
    title: "Marques et notes",
    marked: "Phrase marquée. {{ note }}",
    added: "Marquée.",
    removed: "La marque est retirée.",
    full: "Il y a autant de marques que possible.",
    none: "Rien n’est encore marqué. L’étoile au-dessus du texte marque ce qui se dit ; un doigt qui reste sur une phrase aussi.",
    note: "Votre note",
    remove: "Retirer",
    done: "Terminé",
    all: "Toutes les marques",
    where:
      "Les marques et les notes restent sur cet appareil tant que le texte y est conservé, sinon jusqu’à la fermeture de cet onglet.",
  },
  reading: {
    ruler: "Règle de lecture",
    oneSentence: "Une phrase à la fois",
    previous: "Phrase précédente",
    next: "Phrase suivante",
  },
  float: {
    open: "Texte dans une petite fenêtre au premier plan",
    close: "Fermer la petite fenêtre",
    refused: "Ce navigateur n’a pas ouvert de fenêtre.",
  },
  device: {
    choose: "Traduire avec cet appareil",
    none: "Aucune",
    about:
      "Cette langue n’est pas proposée ici : {{ language }}. Votre appareil peut traduire lui-même les phrases terminées ; il télécharge pour cela un fichier, une seule fois. Le texte ne quitte pas l’appareil.",
    start: "Télécharger et traduire",
    waiting: "Téléchargement …",
    progress: "{{ percent }} téléchargés",
    failed: "Votre appareil ne peut pas traduire vers cette langue pour l’instant : {{ language }}.",
    label: "{{ language }}, par votre appareil",
  },
  alerts: {
    title: "Alertes de mots",
    lead: "Jusqu’à {{ most }} mots ou expressions, comme votre nom ou votre arrêt. Quand l’un est dit, il s’éclaire dans le texte, et un téléphone qui le peut vibre.",
    word: "Mot ou expression",
    add: "Ajouter",
    remove: "Retirer {{ word }}",
    said: "« {{ word }} » a été dit.",
    notify: "Une notification quand cette page est à l’arrière-plan",
    blocked: "Ce navigateur ne permet pas de notifications ici.",
    places: "Où vos mots ont été dits",
    nothing: "Aucun n’a été dit jusqu’ici.",
    where: "Les mots restent sur cet appareil. Dans un cadre, ils partent avec la page.",
  },
  away: {
    region: "Ce que vous avez manqué",
    missed: "Absence de {{ duration }}, {{ sentences }}",
    go: "Aller là où vous étiez",
    left: "Vous étiez ici",
    line: "Faites glisser le long de ce que vous avez manqué ; relâchez pour revenir au direct",
    summarise: "Résumé par cet appareil",
    download: "Chargement du modèle : {{ percent }}",
    working: "Le résumé est en cours…",
    byDevice:
      "Fait par votre appareil à partir du texte, sans vérification. Chaque point mène là où cela a été dit.",
    noSummary: "Votre appareil n’a pas pu faire de résumé.",
  },
  speech: {
    catchUp: "Maximum pour rattraper",
    again: "Réécouter",
    use: "Prendre cette voix",
    hall: "Vous êtes dans une salle. Sans écouteurs, tout le monde entend votre téléphone.",
    withEarphones: "Écouter avec des écouteurs",
    notNow: "Pas maintenant",
  },
};

export default words;
