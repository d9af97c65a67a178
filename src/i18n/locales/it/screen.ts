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
    home: "Inquadri questo codice per portare a casa l’intervento",
    homeHint: "Usi il telefono con cui ha seguito: lì c’è tutto il testo, da leggere e salvare.",
    homeQr: "Codice QR della trascrizione",
  },
  wall: {
    listening: "Il testo apparirà qui non appena qualcuno parlerà.",
    queued: "Questo schermo attende che si liberi un posto.",
    correct:
      "Confrontare il codice con quello dell’organizzatore e correggerlo nell’indirizzo di questo schermo.",
  },
  obs: {
    title: "Sottotitoli attivabili, tramite OBS",
    where:
      "In OBS aprire le impostazioni WebSocket nel menu «Strumenti» e attivare il server. Lì si vedono porta e password.",
    address: "Indirizzo di OBS su questo computer",
    password: "Password di OBS",
    keep: "Conserva indirizzo e password su questo dispositivo",
    keptWhere:
      "Restano solo in questo browser, finché la password non è più valida o viene eliminata in /privacy.",
    connect: "Connetti",
    skip: "Mostra solo i sottotitoli sull’immagine",
    busy: "Connessione…",
    letters: "Questi sottotitoli hanno solo lettere latine: il testo in altre scritture non viene inviato.",
    badAddress: "Non è un indirizzo di questo computer, come {{ address }}.",
    unreachable: "OBS non risponde. È aperto, con il server WebSocket attivo? Questa pagina riprova da sola.",
    needsPassword: "OBS chiede una password.",
    wrongPassword: "OBS non accetta questa password.",
    unsupported: "Ciò che risponde lì non è OBS 28 o più recente.",
    notSecure: "Per usare una password, questa pagina va aperta tramite https.",
  },
};

export default words;
