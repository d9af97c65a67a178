/**
 * The words of a published talk, in German.
 */
import type { TalkDictionary } from "../en/talk.ts";

const words: TalkDictionary = {
  page: {
    title: "Aufgezeichneter Vortrag",
    loading: "Der Vortrag wird geladen …",
    none: "Unter dieser Adresse gibt es keinen Vortrag.",
    noneWhy: "Er wurde vielleicht entfernt, oder die Adresse ist nicht vollständig.",
    later: "Der Vortrag kann gerade nicht geladen werden.",
    laterWhy: "Prüfen Sie das Netz und versuchen Sie es noch einmal.",
    broken: "Dieser Vortrag kann nicht gelesen werden.",
    brokenWhy:
      "Seine Dateien sind beschädigt, oder es braucht eine neuere Fassung dieser Seite. Sagen Sie es denen, die ihn veröffentlicht haben.",
    textLater: "Der Text in dieser Sprache kann gerade nicht geladen werden.",
    contents: "Zusammenfassung und Kapitel",
    summary: "Zusammenfassung",
    chapters: "Kapitel",
    text: "Text des Vortrags",
    hear: "Tippen Sie auf einen Satz, um ihn zu hören.",
    back: "Zurück zum Vortrag",
  },
  picture: {
    stop: "Bewegtes Bild anhalten",
    move: "Bild bewegen lassen",
  },
  lock: {
    lead: "Dieser Vortrag ist mit einer Passphrase geschützt.",
    label: "Passphrase",
    open: "Vortrag öffnen",
    opening: "Wird geöffnet …",
    show: "Passphrase anzeigen",
    empty: "Geben Sie die Passphrase ein.",
    wrong: "Das ist nicht die Passphrase. Prüfen Sie sie und versuchen Sie es noch einmal.",
  },
  sound: {
    region: "Ton",
    play: "Abspielen",
    pause: "Anhalten",
    back: "15 Sekunden zurück",
    ahead: "15 Sekunden vor",
    speed: "Tempo",
    language: "Sprache zum Hören",
    line: "Zeitleiste",
    at: "{{ time }} von {{ length }}",
    loading: "Der Ton wird geladen …",
    whole: "Der ganze Ton wird zuerst geladen: {{ size }}",
    failed: "Der Ton kann nicht abgespielt werden. Der Text ist ganz da.",
    again: "Noch einmal versuchen",
    here: "Zurück zum Gehörten",
  },
  keep: {
    open: "Teilen und behalten",
    link: "Link",
    talk: "Link zu diesem Vortrag kopieren",
    moment: "Link zu dieser Stelle kopieren",
    sentence: "Link zu diesem Satz kopieren",
    copiedTalk: "Der Link zu diesem Vortrag ist kopiert.",
    copied: "Der Link zu {{ time }} ist kopiert.",
    copiedSentence: "Der Link zu diesem Satz ist kopiert.",
    uncopied: "Der Link konnte nicht kopiert werden. Er ist jetzt markiert; Sie können ihn selbst kopieren.",
    device: "Auf diesem Gerät",
    why: "Ein gespeicherter Vortrag lässt sich ohne Netz lesen und hören.",
    textOnly: "Keiner, nur der Text",
    keep: "Speichern ({{ size }})",
    going: "{{ done }} von {{ size }}",
    stop: "Abbrechen",
    kept: "Auf diesem Gerät gespeichert: {{ size }}.",
    older: "Eine neuere Fassung ist veröffentlicht.",
    again: "Neuere Fassung speichern",
    remove: "Von diesem Gerät löschen",
    full: "Auf diesem Gerät ist nicht genug Platz.",
    failed: "Er konnte nicht geladen werden. Prüfen Sie das Netz und versuchen Sie es noch einmal.",
  },
  offer: {
    there: "Der Vortrag ist veröffentlicht.",
    read: "Diesen Vortrag lesen",
    listen: "Diesen Vortrag lesen und hören",
  },
};

export default words;
