/**
 * The words of the page that has the links of published talks, in German.
 */
import type { TalkSetupDictionary } from "../en/talk-setup.ts";

const words: TalkSetupDictionary = {
  page: {
    title: "Veröffentlichte Vorträge einrichten",
    lead: "Links, ein Code zum Scannen, ein Rahmen und der Bildschirm eines Foyers, aus den veröffentlichten Dateien gemacht. Nichts wird gespeichert.",
    broadcast: "Eine einzelne Übertragung einrichten",
    all: "Alle veröffentlichten Vorträge",
    none: "Hier ist kein veröffentlichter Vortrag. Prüfen Sie die Adresse, oder veröffentlichen Sie den Vortrag zuerst.",
    later:
      "Die Vorträge lassen sich jetzt nicht laden. Prüfen Sie Ihr Netz und öffnen Sie diese Seite noch einmal.",
    unreadable: "Die Liste der Vorträge ist beschädigt. Veröffentlichen Sie den Vortrag noch einmal.",
  },
  links: {
    title: "Links",
    talk: "Seite des Vortrags: zum Lesen und Hören",
    locked:
      "Dieser Vortrag ist durch eine Passphrase geschützt. Seine Seite fragt danach; sie ist nie Teil eines Links.",
    moment: "Link zu einem Zeitpunkt",
    at: "Zeit im Vortrag",
    example: "Zum Beispiel 12:34 oder 1:02:03, innerhalb des Vortrags.",
  },
  frame: {
    title: "In einer eigenen Seite",
    about: "Der Text des Vortrags und seine Wiedergabe, in einem Rahmen.",
    preview: "Vorschau: der Vortrag in einem Rahmen",
  },
  foyer: {
    title: "Bildschirm in einem Foyer",
    about:
      "Er zeigt die veröffentlichten Vorträge der Reihe nach, jeden mit seinem Code, solange nichts anderes läuft. Vorträge hinter einer Passphrase bleiben weg.",
    link: "Link für den Bildschirm",
    preview: "Vorschau: der Bildschirm in einem Foyer",
  },
  list: {
    title: "Vorträge",
    locked: "hinter einer Passphrase",
  },
};

export default words;
