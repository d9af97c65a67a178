/**
 * The words of the screens that follow a programme, in Spanish.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "A continuación en esta sala",
    now: "Ahora",
    elsewhere: "Ahora en otras salas",
    until: "hasta las {{ time }}",
    overrun: "Se alarga",
    soon: "Empieza en un momento",
    note: "A continuación aquí, {{ time }}: {{ title }}",
    goodbye: "Gracias por venir",
  },
  programme: {
    lead: "Todo el programa en su teléfono",
    qr: "Código QR del programa",
    none: "El programa no está disponible. Esta pantalla lo sigue intentando.",
    noRoom: "En el programa no hay ninguna sala «{{ room }}».",
  },
  talks: {
    recorded: "Charla grabada",
    lead: "Léala y óigala en su teléfono",
    qr: "Código QR de la charla grabada",
  },
  board: {
    room: "Sala",
    next: "Después",
    live: "En directo",
  },
};

export default words;
