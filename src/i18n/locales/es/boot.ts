/**
 * The words that stand in `index.html` itself, in Spanish.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "Esta página no se pudo cargar por completo. Lo vuelve a intentar por sí sola.",
  old: "Este navegador es demasiado antiguo para los subtítulos en directo. Actualícelo o use otro.",
};

export default words;
