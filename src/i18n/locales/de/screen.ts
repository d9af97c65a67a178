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
    home: "Diesen Vortrag mit nach Hause nehmen",
    homeHint:
      "Mit dem Handy scannen, auf dem Sie mitgelesen haben: Dort steht der ganze Text zum Lesen und Speichern.",
    homeQr: "QR-Code zur Mitschrift",
  },
  wall: {
    listening: "Der Text erscheint hier, sobald jemand spricht.",
    queued: "Dieser Bildschirm wartet auf einen freien Platz.",
    correct:
      "Vergleichen Sie den Code mit dem des Veranstalters und berichtigen Sie ihn in der Adresse dieses Bildschirms.",
  },
};

export default words;
