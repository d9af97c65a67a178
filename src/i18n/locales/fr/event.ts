/**
 * The words of an event's programme and of its rooms, in French.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "Programme",
    loading: "Chargement du programme…",
    none: "Il n’y a pas de programme à cette adresse.",
    noneWhy: "Vérifiez l’adresse auprès des organisateurs, ou entrez un code.",
    later: "Impossible de charger le programme pour le moment.",
    laterWhy: "Un nouvel essai se fera automatiquement.",
    unreadable: "Le programme est illisible.",
    unreadableWhy: "Le fichier des organisateurs contient une erreur.",
    code: "Entrer un code",
    old: "Pas de connexion. Voici le programme tel qu’il était : {{ time }}.",
    empty: "Aucune salle n’est encore indiquée ici.",
    zone: "Les heures sont celles du lieu de l’événement : {{ zone }}.",
    yours: "{{ time }} chez vous",
  },
  find: {
    search: "Chercher un exposé ou une personne",
    nothing: "Aucun résultat. Essayez moins de mots, ou d’autres.",
    language: "Sous-titres en",
    anyLanguage: "Toutes les langues",
    days: "Jours",
    earlier: "Plus tôt",
    talks: "Programme",
    links: "En savoir plus sur l’événement",
    more: "À propos de cet exposé",
    text: "Lire le texte",
    listen: "Écouter ou lire",
    unpublished: "Terminé. Son texte n’est pas publié.",
  },
  room: {
    title: "En ce moment",
    live: "En direct",
    waiting: "Pas encore en direct",
    none: "Sans sous-titres",
    free: "Rien pour le moment",
    over: "Terminé pour cet événement",
    next: "Ensuite, {{ time }}",
    overrun: "Prolongation",
    read: "Lire en direct",
    languages: "Sous-titres : {{ languages }}",
    later: "Plus tard",
  },
  switch: {
    open: "Salles",
    here: "Vous êtes ici",
    whole: "Tout le programme",
    follow: "Suivre cette salle",
    followWhy: "Quand l’exposé suivant commence ici, cette page s’y rend d’elle-même.",
    next: "Ensuite dans cette salle",
    go: "Aller à l’exposé suivant",
    feedback: "Donner un avis",
  },
};

export default words;
