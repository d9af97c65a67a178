/**
 * The words of the page that sets up a whole event, in French.
 */
import type { EventSetupDictionary } from "../en/event-setup.ts";

const words: EventSetupDictionary = {
  page: {
    title: "Préparer {{ event }}",
    lead: "Tous les liens, les feuilles à imprimer et une liste de contrôle, tirés du fichier de l’événement. Rien n’est enregistré.",
    one: "Préparer une seule diffusion",
    none: "Il n’y a pas d’événement à préparer ici. Écrivez d’abord event.json.",
  },
  links: {
    title: "Liens",
    everyone: "Pour tous : salles et programme",
    foyer: "Écran dans le hall",
    screen: "Écran dans la salle",
  },
  sheets: {
    title: "Feuilles à imprimer",
    about:
      "Une page pour le hall avec la seule adresse de l’événement, et une par salle. Une salle dont le code change mène au programme.",
    print: "Imprimer les feuilles",
    line: "Sous-titres de tout l’événement : scannez ceci, ou ouvrez {{ address }}.",
  },
  list: {
    title: "Liste de contrôle du matin",
    about:
      "Les premières lignes d’une salle sont vérifiées dans le fichier et auprès du service. Cochez les autres à la main ; rien n’est enregistré.",
    check: "Vérifier maintenant",
    print: "Imprimer la liste de contrôle",
    file: "Le fichier de l’événement est entièrement lisible.",
    broken: "Parties du fichier qui ne comptent pas : {{ count }}. La commande check:event les nomme.",
    code: "Code",
    unchecked: "Pas encore vérifié",
    noCode: "Pas de code pour ce jour : pas de sous-titres ici.",
    speaks: "Toutes les langues prévues sont proposées.",
    silent: "Prévues mais non proposées : {{ languages }}",
    open: "S’ouvre sans mot de passe.",
    locked: "Demande un mot de passe.",
    seat: "Vérifié depuis une place de la salle",
    screen: "L’écran montre cette salle",
    sheet: "La feuille est affichée à la porte",
    video: "La vidéo fonctionne",
    foyer: "Le tableau du hall montre la journée",
    foyerSheet: "La feuille est affichée dans le hall",
  },
};

export default words;
