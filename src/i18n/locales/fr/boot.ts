/**
 * The words that stand in `index.html` itself, in French.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "Cette page n’a pas pu être chargée en entier. Elle réessaie d’elle-même.",
  old: "Ce navigateur est trop ancien pour les sous-titres en direct. Mettez-le à jour ou utilisez-en un autre.",
};

export default words;
