/**
 * The words of screens that nobody touches, in German.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "Einmal eingeben genügt; danach läuft dieser Bildschirm unbeaufsichtigt.",
    keep: "Passwort auf diesem Gerät speichern",
    keptWhere: "Es bleibt nur in diesem Browser, bis es nicht mehr stimmt oder unter /privacy gelöscht wird.",
    forget: "Gespeichertes Passwort löschen",
  },
  follow: {
    phone: "Auf dem Handy mitlesen",
    phoneQr: "QR-Code zum Mitlesen auf dem Handy",
    home: "Diesen Code scannen und den Vortrag mit nach Hause nehmen",
    homeHint:
      "Nehmen Sie das Handy, auf dem Sie mitgelesen haben: Dort steht der ganze Text zum Lesen und Speichern.",
    homeQr: "QR-Code zur Mitschrift",
  },
  wall: {
    listening: "Der Text erscheint hier, sobald jemand spricht.",
    queued: "Dieser Bildschirm wartet auf einen freien Platz.",
    correct:
      "Vergleichen Sie den Code mit dem des Veranstalters und berichtigen Sie ihn in der Adresse dieses Bildschirms.",
  },
  obs: {
    title: "Closed Captions über OBS",
    where:
      "Öffnen Sie in OBS im Menü „Werkzeuge“ die WebSocket-Einstellungen und aktivieren Sie den Server. Port und Passwort stehen dort.",
    address: "Adresse von OBS auf diesem Computer",
    password: "Passwort von OBS",
    keep: "Adresse und Passwort auf diesem Gerät speichern",
    keptWhere:
      "Adresse und Passwort bleiben nur in diesem Browser, bis das Passwort nicht mehr stimmt oder unter /privacy gelöscht wird.",
    connect: "Verbinden",
    skip: "Nur Untertitel im Bild zeigen",
    busy: "Verbindung wird aufgebaut …",
    letters:
      "Closed Captions haben nur lateinische Buchstaben: Text in anderen Schriften wird nicht gesendet.",
    badAddress: "Das ist keine Adresse auf diesem Computer, wie zum Beispiel {{ address }}.",
    unreachable:
      "OBS antwortet nicht. Läuft es, und ist sein WebSocket-Server aktiviert? Diese Seite versucht es von selbst wieder.",
    needsPassword: "OBS verlangt ein Passwort.",
    wrongPassword: "OBS nimmt dieses Passwort nicht an.",
    unsupported: "Was dort antwortet, ist kein OBS ab Version 28.",
    notSecure: "Für ein Passwort muss diese Seite über https geöffnet werden.",
  },
};

export default words;
