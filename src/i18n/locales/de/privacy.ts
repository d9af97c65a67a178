/**
 * The words of the page about data and privacy, in German.
 */
import type { PrivacyDictionary } from "../en/privacy.ts";

const words: PrivacyDictionary = {
  page: {
    title: "Daten und Privatsphäre",
    lead: "Dieser Viewer braucht kein Konto, setzt keine Cookies und zählt niemanden. Was er speichert, bleibt auf diesem Gerät, und Sie können es hier löschen.",
    back: "Startseite",
  },
  kept: {
    title: "Auf diesem Gerät gespeichert",
    settings: "Ihre Einstellungen",
    settingsWhy:
      "Textgröße, Farben, Sprachen und Stimmen, die Sie gewählt haben, damit sie beim nächsten Besuch gelten. Sie bleiben, bis Sie sie löschen.",
    talks: "Was gesagt wurde",
    talksWhy:
      "Der Text der Übertragungen, denen Sie folgen, damit bei einem Neuladen oder einem Tag ohne Netz nichts verloren geht: höchstens {{ megabytes }} MB und {{ broadcasts }} Übertragungen, jede bis {{ days }} Tage, nachdem Sie ihr zuletzt gefolgt sind. Eine Übertragung mit Passwort wird nur gespeichert, wenn Sie zugestimmt haben; auch Ihre Antwort wird gespeichert.",
    own: "Ihre Markierungen, Notizen und Wörter",
    ownWhy:
      "Welche Sätze Sie markiert und welche Notizen Sie geschrieben haben, wird mit dem Text aufbewahrt und geht mit ihm; wo kein Text aufbewahrt wird, mit dem Tab. Wörter, auf die Sie hingewiesen werden möchten, bleiben, bis Sie sie löschen. Nichts davon verlässt das Gerät.",
    published: "Vorträge, die Sie gespeichert haben",
    publishedWhy:
      "Ihr Text und Ton, weil Sie darum gebeten haben, damit sie sich ohne Netz lesen und hören lassen. Sie bleiben, bis Sie sie löschen, auf der Seite des Vortrags oder hier. Ein Vortrag mit Passphrase bleibt verschlossen gespeichert.",
    viewer: "Der Viewer selbst",
    viewerWhy:
      "Seine eigenen Skripte und Schriften, damit er ohne Netz aufgeht. Kein Text und keine Adresse ist dabei.",
    tab: "Für diesen Tab",
    tabWhy:
      "Die Stelle im Text, was beim Verlassen der Seite noch nicht gesichert war, und, falls Sie es angekreuzt haben, der Schlüssel zu einer Übertragung mit Passwort. All das ist weg, wenn der Tab geschlossen wird.",
    passwords: "Passwörter",
    passwordsWhy:
      "Nur auf einem unbeaufsichtigten Bildschirm, im Saal oder über einem Video, und nur, wenn das Kästchen angekreuzt war. Sonst wird nirgends ein Passwort gespeichert.",
    tabs: "Zwischen Tabs",
    tabsWhy:
      "Tabs dieses Browsers geben den Text aneinander weiter, damit eine Verbindung genügt. Nichts davon verlässt das Gerät.",
  },
  sent: {
    title: "Gesendet",
    service: "An den Untertiteldienst",
    serviceWhat:
      "{{ service }} erfährt den Code der Übertragung, die gewählten Sprachen und die gewählte Stimme und, wo es eines gibt, das eingegebene Passwort. Wie alles im Internet ist das mit Ihrer IP-Adresse verbunden.",
    ownService: "Dieser Server",
    clips: "Gesprochene Sätze",
    clipsWhat: "Sie kommen vom selben Dienst oder von einer Adresse, die er nennt.",
    voices: "Stimmen Ihres Geräts",
    voicesWhat:
      "Wenn Sie eine Stimme Ihres Geräts sprechen lassen, liest Ihr Browser den Text. Manche seiner Stimmen werden womöglich auf Servern des Herstellers berechnet, die dann die Sätze erhalten; in der Liste der Stimmen sind sie gekennzeichnet.",
    page: "An den Server dieser Seite",
    pageWhat:
      "Er liefert die Dateien des Viewers und sieht die Adresse, die Sie öffnen, mit den Angaben Ihres Links.",
    others: "An andere",
    othersWhat:
      "Nichts. Es gibt keine Werbung, keine Statistik und keine Skripte oder Schriften von anderswo.",
  },
  remove: {
    title: "Löschen",
    lead: "Das löscht Ihre Einstellungen, alle gespeicherten Übertragungen, gespeicherte Passwörter und die Dateien des Viewers auf diesem Gerät. Dateien, die Sie selbst gesichert haben, bleiben, wo sie sind.",
    button: "Löschen, was dieser Viewer auf diesem Gerät speichert",
    ask: "Alles löschen?",
    yes: "Alles löschen",
    no: "Behalten",
    done: "Erledigt. Auf diesem Gerät ist nichts mehr gespeichert.",
    failed:
      "Nicht alles ließ sich löschen. Löschen Sie die Daten dieser Website in den Einstellungen Ihres Browsers.",
  },
};

export default words;
