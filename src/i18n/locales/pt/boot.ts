/**
 * The words that stand in `index.html` itself, in Portuguese.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "Não foi possível carregar a página por completo. Ela tenta de novo por si só.",
  old: "Este navegador é antigo demais para legendas ao vivo. Atualize-o ou use outro.",
};

export default words;
