/**
 * The words of a published talk, in Italian.
 */
import type { TalkDictionary } from "../en/talk.ts";

const words: TalkDictionary = {
  page: {
    title: "Intervento registrato",
    loading: "L’intervento si sta caricando…",
    none: "Non c’è alcun intervento a questo indirizzo.",
    noneWhy: "Forse è stato rimosso, o l’indirizzo non è completo.",
    later: "L’intervento non può essere caricato adesso.",
    laterWhy: "Controlla la rete e riprova.",
    broken: "Questo intervento non può essere letto.",
    brokenWhy:
      "I suoi file sono danneggiati, o serve una versione più recente di questa pagina. Avvisa chi l’ha pubblicato.",
    textLater: "Il testo in questa lingua non può essere caricato adesso.",
    contents: "Riassunto e capitoli",
    summary: "Riassunto",
    chapters: "Capitoli",
    text: "Testo dell’intervento",
    hear: "Tocca una frase per ascoltarla.",
    back: "Torna all’intervento",
  },
  picture: {
    stop: "Ferma l’immagine in movimento",
    move: "Anima l’immagine",
  },
  lock: {
    lead: "Questo intervento è protetto da una passphrase.",
    label: "Passphrase",
    open: "Apri l’intervento",
    opening: "Apertura…",
    show: "Mostra la passphrase",
    empty: "Scrivi la passphrase.",
    wrong: "Non è la passphrase. Controllala e riprova.",
  },
  sound: {
    region: "Audio",
    play: "Riproduci",
    pause: "Metti in pausa",
    back: "Indietro di 15 secondi",
    ahead: "Avanti di 15 secondi",
    speed: "Velocità",
    language: "Lingua da ascoltare",
    line: "Linea del tempo",
    at: "{{ time }} di {{ length }}",
    loading: "L’audio si sta caricando…",
    whole: "Prima si carica tutto l’audio: {{ size }}",
    failed: "L’audio non può essere riprodotto. Il testo è tutto qui.",
    again: "Riprova",
    here: "Torna a ciò che si sente",
  },
  keep: {
    open: "Condividi e conserva",
    link: "Link",
    talk: "Copia il link a questo intervento",
    moment: "Copia il link a questo momento",
    sentence: "Copia il link a questa frase",
    copiedTalk: "Il link a questo intervento è copiato.",
    copied: "Il link a {{ time }} è copiato.",
    copiedSentence: "Il link a questa frase è copiato.",
    uncopied: "Non è stato possibile copiare il link. Ora è selezionato e si può copiare a mano.",
    device: "Su questo dispositivo",
    why: "Un intervento conservato si può leggere e ascoltare senza rete.",
    textOnly: "Nessuno, solo il testo",
    keep: "Conserva ({{ size }})",
    going: "{{ done }} di {{ size }}",
    stop: "Interrompi",
    kept: "Conservato su questo dispositivo: {{ size }}.",
    older: "È stata pubblicata una versione più recente.",
    again: "Conserva la versione recente",
    remove: "Elimina da questo dispositivo",
    full: "Su questo dispositivo non c’è abbastanza spazio.",
    failed: "Non è stato possibile caricarlo. Controlla la rete e riprova.",
  },
  offer: {
    there: "L’intervento è pubblicato.",
    read: "Leggi questo intervento",
    listen: "Leggi e ascolta questo intervento",
  },
};

export default words;
