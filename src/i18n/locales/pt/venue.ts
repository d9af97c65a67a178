/**
 * The words of the screens that follow a programme, in Portuguese.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "A seguir nesta sala",
    now: "Agora",
    elsewhere: "Agora nas outras salas",
    until: "até {{ time }}",
    overrun: "Atrasada",
    soon: "Começa em instantes",
    note: "A seguir aqui, {{ time }}: {{ title }}",
    goodbye: "Agradecemos a presença",
  },
  programme: {
    lead: "Toda a programação no seu celular",
    qr: "Código QR da programação",
    none: "A programação não está disponível. Esta tela continua tentando.",
    noRoom: "A programação não tem nenhuma sala “{{ room }}”.",
  },
  talks: {
    recorded: "Palestra gravada",
    lead: "Leia e ouça no seu celular",
    qr: "Código QR da palestra gravada",
  },
  board: {
    room: "Sala",
    next: "A seguir",
    live: "Em direto",
  },
};

export default words;
