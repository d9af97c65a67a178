/**
 * The words that stand in `index.html` itself, in German.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "Diese Seite konnte nicht ganz geladen werden. Sie versucht es von selbst noch einmal.",
  old: "Dieser Browser ist zu alt für Live-Untertitel. Bitte aktualisieren Sie ihn oder nehmen Sie einen anderen.",
};

export default words;
