/**
 * The words of the screens that follow a programme, in German.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "Als Nächstes in diesem Raum",
    now: "Jetzt",
    elsewhere: "Jetzt in anderen Räumen",
    until: "bis {{ time }}",
    overrun: "Dauert länger",
    soon: "Beginnt gleich",
    note: "Als Nächstes hier, {{ time }}: {{ title }}",
    goodbye: "Danke fürs Kommen",
  },
  programme: {
    lead: "Das ganze Programm auf dem Handy",
    qr: "QR-Code zum Programm",
    none: "Das Programm ist nicht abrufbar. Dieser Bildschirm versucht es weiter.",
    noRoom: "Im Programm gibt es keinen Raum „{{ room }}“.",
  },
  talks: {
    recorded: "Aufgezeichneter Vortrag",
    lead: "Auf dem eigenen Telefon lesen und hören",
    qr: "QR-Code zum aufgezeichneten Vortrag",
  },
  board: {
    room: "Raum",
    next: "Danach",
    live: "Live",
  },
};

export default words;
