/**
 * The words of a reader's own tools in German.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Text anhalten",
    word: "Anhalten",
    frozen: "Der Text ist angehalten.",
    state: "Angehalten",
  },
  marks: {
    add: "Satz markieren",
    word: "Merken",
    title: "Markierungen und Notizen",
    marked: "Markierter Satz. {{ note }}",
    added: "Markiert.",
    removed: "Die Markierung ist weg.",
    full: "Mehr Markierungen sind nicht möglich.",
    none: "Noch ist nichts markiert. Der Stern über dem Text markiert, was gerade gesagt wird; ein Finger, der auf einem Satz ruht, ebenso.",
    note: "Notiz",
    remove: "Entfernen",
    done: "Fertig",
    all: "Alle Markierungen",
    where:
      "Markierungen und Notizen bleiben auf diesem Gerät, solange der Text hier aufbewahrt wird, sonst bis dieser Tab geschlossen wird.",
  },
  reading: {
    ruler: "Leselineal",
    oneSentence: "Ein Satz nach dem anderen",
    previous: "Vorheriger Satz",
    next: "Nächster Satz",
  },
  float: {
    open: "Text in einem kleinen Fenster im Vordergrund",
    close: "Kleines Fenster schließen",
    refused: "Der Browser hat kein Fenster geöffnet.",
  },
  device: {
    choose: "Mit diesem Gerät übersetzen",
    none: "Keine",
    about:
      "{{ language }} wird hier nicht angeboten. Ihr Gerät kann fertige Sätze selbst übersetzen; dafür lädt es einmal eine Datei. Der Text verlässt das Gerät nicht.",
    start: "Laden und übersetzen",
    waiting: "Wird geladen …",
    progress: "{{ percent }} geladen",
    failed: "Ihr Gerät kann gerade nicht in diese Sprache übersetzen: {{ language }}.",
    label: "{{ language }}, von Ihrem Gerät",
  },
  alerts: {
    title: "Hinweise auf Wörter",
    lead: "Bis zu {{ most }} Wörter oder Wendungen, etwa Ihr Name oder Ihre Haltestelle. Wird eines gesagt, leuchtet es im Text auf, und ein Telefon, das kann, vibriert.",
    word: "Wort oder Wendung",
    add: "Hinzufügen",
    remove: "{{ word }} entfernen",
    said: "„{{ word }}“ wurde gesagt.",
    notify: "Eine Mitteilung, während diese Seite im Hintergrund ist",
    blocked: "Dieser Browser erlaubt hier keine Mitteilungen.",
    places: "Wo Ihre Wörter gesagt wurden",
    nothing: "Bisher wurde keines gesagt.",
    where: "Die Wörter bleiben auf diesem Gerät. In einem Rahmen gehen sie mit der Seite.",
  },
  away: {
    region: "Was Sie verpasst haben",
    missed: "{{ duration }} weg, {{ sentences }}",
    go: "Dorthin, wo Sie waren",
    left: "Bis hierhin haben Sie gelesen",
    line: "Am Verpassten entlangziehen; loslassen, um live zu sein",
    summarise: "Zusammenfassung durch dieses Gerät",
    download: "Das Modell wird geladen: {{ percent }}",
    working: "Die Zusammenfassung wird gemacht …",
    byDevice:
      "Von Ihrem Gerät aus dem Text gemacht und nicht geprüft. Jeder Punkt führt dorthin, wo es gesagt wurde.",
    noSummary: "Ihr Gerät konnte keine Zusammenfassung machen.",
  },
  speech: {
    catchUp: "Höchstens beim Aufholen",
    again: "Noch einmal hören",
    use: "Diese Stimme nehmen",
    hall: "Sie sind in einem Saal. Ohne Kopfhörer hören alle Ihr Telefon.",
    withEarphones: "Mit Kopfhörern hören",
    notNow: "Jetzt nicht",
  },
};

export default words;
