/**
 * The example of a talk in the previews of the link builder, in French.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "Bonjour et bienvenue à toutes et à tous, ici dans la salle et chez vous.",
    along: "Vous pouvez lire tout ce qui se dit ici dans la langue de votre choix.",
    seat: "Veuillez prendre place, nous commençons dans quelques minutes.",
    back: "Si une phrase vous échappe, remontez un peu : elle est toujours là.",
    next: "Et maintenant, je passe la parole à",
  },
};

export default words;
