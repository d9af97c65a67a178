/**
 * The words of an event's programme and of its rooms, in German.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "Programm",
    loading: "Das Programm wird geladen …",
    none: "Unter dieser Adresse gibt es kein Programm.",
    noneWhy: "Fragen Sie die Veranstalter nach der Adresse, oder nehmen Sie mit einem Code teil.",
    later: "Das Programm lässt sich gerade nicht laden.",
    laterWhy: "Es wird von selbst noch einmal versucht.",
    unreadable: "Das Programm lässt sich nicht lesen.",
    unreadableWhy: "In der Datei der Veranstalter ist ein Fehler.",
    code: "Mit einem Code teilnehmen",
    old: "Keine Verbindung. Stand des Programms: {{ time }}.",
    empty: "Hier stehen noch keine Räume.",
    zone: "Alle Zeiten sind die am Ort der Veranstaltung: {{ zone }}.",
    yours: "{{ time }} bei Ihnen",
  },
  find: {
    search: "Vorträge und Personen suchen",
    nothing: "Nichts gefunden. Versuchen Sie es mit weniger oder anderen Wörtern.",
    language: "Untertitel auf",
    anyLanguage: "Alle Sprachen",
    days: "Tage",
    earlier: "Früher",
    talks: "Programm",
    links: "Mehr zur Veranstaltung",
    more: "Zum Vortrag",
    text: "Text lesen",
    listen: "Hören oder lesen",
    unpublished: "Vorbei. Der Text ist nicht veröffentlicht.",
  },
  room: {
    title: "Jetzt",
    live: "Live",
    waiting: "Noch nicht live",
    none: "Keine Untertitel",
    free: "Im Moment läuft nichts",
    over: "Für diese Veranstaltung zu Ende",
    next: "Danach, {{ time }}",
    overrun: "Dauert länger",
    read: "Mitlesen",
    languages: "Untertitel: {{ languages }}",
    later: "Später",
  },
  switch: {
    open: "Räume",
    here: "Sie sind hier",
    whole: "Ganzes Programm",
    follow: "Diesem Raum folgen",
    followWhy: "Beginnt hier der nächste Vortrag, wechselt diese Seite von selbst dorthin.",
    next: "Danach in diesem Raum",
    go: "Zum nächsten Vortrag",
    feedback: "Rückmeldung geben",
  },
};

export default words;
