/**
 * The words of the screens that follow a programme, in Italian.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "A seguire in questa sala",
    now: "Adesso",
    elsewhere: "Adesso nelle altre sale",
    until: "fino alle {{ time }}",
    overrun: "In ritardo",
    soon: "Inizia tra poco",
    note: "A seguire qui, {{ time }}: {{ title }}",
    goodbye: "Grazie di essere venuti",
  },
  programme: {
    lead: "Tutto il programma sul tuo telefono",
    qr: "Codice QR del programma",
    none: "Il programma non è disponibile. Questo schermo continua a provare.",
    noRoom: "Nel programma non c’è nessuna sala “{{ room }}”.",
  },
  talks: {
    recorded: "Intervento registrato",
    lead: "Da leggere e ascoltare sul telefono",
    qr: "Codice QR dell’intervento registrato",
  },
  board: {
    room: "Sala",
    next: "A seguire",
    live: "In diretta",
  },
};

export default words;
