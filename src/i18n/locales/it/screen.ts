/**
 * The words of screens that nobody touches, in Italian.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "Inserirla una volta; poi questo schermo funziona da solo.",
    keep: "Conserva la password su questo dispositivo",
    keptWhere: "Resta solo in questo browser, finché non è più valida o viene eliminata in /privacy.",
    forget: "Dimentica la password conservata",
  },
  follow: {
    phone: "Per seguire sul telefono",
    phoneQr: "Codice QR per seguire sul telefono",
    home: "Porti a casa questo intervento",
    homeHint: "Lo scansioni con il telefono con cui ha seguito: lì c'è tutto il testo, da leggere e salvare.",
    homeQr: "Codice QR della trascrizione",
  },
  wall: {
    listening: "Il testo apparirà qui non appena qualcuno parlerà.",
    queued: "Questo schermo attende che si liberi un posto.",
    correct:
      "Confrontare il codice con quello dell’organizzatore e correggerlo nell’indirizzo di questo schermo.",
  },
};

export default words;
