/**
 * The words that stand in `index.html` itself, in Indonesian.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "Halaman ini tidak dapat dimuat sepenuhnya. Halaman akan mencoba lagi sendiri.",
  old: "Peramban ini terlalu lama untuk subtitel langsung. Perbarui atau gunakan peramban lain.",
};

export default words;
