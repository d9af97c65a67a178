/**
 * The words of the page that sets up a whole event, in German.
 */
import type { EventSetupDictionary } from "../en/event-setup.ts";

const words: EventSetupDictionary = {
  page: {
    title: "{{ event }} einrichten",
    lead: "Alle Links, die Blätter zum Drucken und eine Checkliste, gemacht aus der Datei der Veranstaltung. Gespeichert wird nichts.",
    one: "Eine einzelne Übertragung einrichten",
    none: "Hier gibt es keine Veranstaltung. Schreiben Sie zuerst event.json.",
  },
  links: {
    title: "Links",
    everyone: "Für alle: Räume und Programm",
    foyer: "Bildschirm im Foyer",
    screen: "Bildschirm im Raum",
  },
  sheets: {
    title: "Blätter zum Drucken",
    about:
      "Eine Seite für das Foyer mit der einen Adresse der Veranstaltung und eine für jeden Raum. Ein Raum, dessen Code wechselt, führt zum Programm.",
    print: "Blätter drucken",
    line: "Untertitel der ganzen Veranstaltung: scannen oder {{ address }} öffnen.",
  },
  list: {
    title: "Checkliste für den Morgen",
    about:
      "Die ersten Zeilen eines Raums werden in der Datei und beim Dienst nachgesehen. Die anderen haken Sie selbst ab; gespeichert wird das nicht.",
    check: "Jetzt prüfen",
    print: "Checkliste drucken",
    file: "Die Datei der Veranstaltung ist ganz lesbar.",
    broken: "Teile der Datei zählen nicht: {{ count }}. Der Befehl check:event nennt sie.",
    code: "Code",
    unchecked: "Noch nicht geprüft",
    noCode: "Kein Code für diesen Tag: hier gibt es keine Untertitel.",
    speaks: "Alle geplanten Sprachen werden angeboten.",
    silent: "Geplant, aber nicht angeboten: {{ languages }}",
    open: "Öffnet sich ohne Passwort.",
    locked: "Fragt nach einem Passwort.",
    seat: "Von einem Platz im Raum aus geprüft",
    screen: "Der Bildschirm zeigt diesen Raum",
    sheet: "Das Blatt hängt an der Tür",
    video: "Das Video läuft",
    foyer: "Die Tafel im Foyer zeigt den heutigen Tag",
    foyerSheet: "Das Blatt hängt im Foyer",
  },
};

export default words;
