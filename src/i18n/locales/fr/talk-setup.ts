/**
 * The words of the page that has the links of published talks, in French.
 */
import type { TalkSetupDictionary } from "../en/talk-setup.ts";

const words: TalkSetupDictionary = {
  page: {
    title: "Préparer des conférences publiées",
    lead: "Liens, code à scanner, cadre et écran d’un hall, faits à partir des fichiers publiés. Rien n’est enregistré.",
    broadcast: "Préparer une seule diffusion",
    all: "Toutes les conférences publiées",
    none: "Il n’y a pas de conférence publiée ici. Vérifiez l’adresse, ou publiez d’abord la conférence.",
    later:
      "Les conférences ne peuvent pas être chargées maintenant. Vérifiez votre réseau et rouvrez cette page.",
    unreadable: "La liste des conférences est endommagée. Publiez de nouveau la conférence.",
  },
  links: {
    title: "Liens",
    talk: "Page de la conférence : à lire et à écouter",
    locked:
      "Cette conférence est protégée par une phrase secrète. Sa page la demande ; elle ne fait jamais partie d’un lien.",
    moment: "Lien vers un moment",
    at: "Moment de la conférence",
    example: "Par exemple 12:34 ou 1:02:03, dans la durée de la conférence.",
  },
  frame: {
    title: "Dans votre propre page",
    about: "Le texte de la conférence et son lecteur, dans un cadre.",
    preview: "Aperçu : la conférence dans un cadre",
  },
  foyer: {
    title: "Écran dans un hall",
    about:
      "Il montre tour à tour les conférences publiées, chacune avec son code, tant qu’il n’y a rien d’autre. Les conférences protégées par une phrase secrète n’y sont pas.",
    link: "Lien pour l’écran",
    preview: "Aperçu : l’écran dans un hall",
  },
  list: {
    title: "Conférences",
    locked: "protégée par une phrase secrète",
  },
};

export default words;
