/**
 * The words that stand in `index.html` itself, in Italian.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "Non è stato possibile caricare tutta la pagina. Riprova da sola.",
  old: "Questo browser è troppo vecchio per i sottotitoli in diretta. Aggiornalo o usane un altro.",
};

export default words;
