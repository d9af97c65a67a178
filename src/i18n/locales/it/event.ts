/**
 * The words of an event's programme and of its rooms, in Italian.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "Programma",
    loading: "Caricamento del programma…",
    none: "A questo indirizzo non c’è alcun programma.",
    noneWhy: "Verifichi l’indirizzo con gli organizzatori o entri con un codice.",
    later: "Al momento il programma non può essere caricato.",
    laterWhy: "Si riproverà automaticamente.",
    unreadable: "Il programma non può essere letto.",
    unreadableWhy: "Nel file degli organizzatori c’è un errore.",
    code: "Entra con un codice",
    old: "Nessuna connessione. Questo è il programma com’era: {{ time }}.",
    empty: "Non ci sono ancora sale.",
    zone: "Gli orari sono quelli del luogo dell’evento: {{ zone }}.",
    yours: "{{ time }} ora locale sua",
  },
  find: {
    search: "Cerca interventi e relatori",
    nothing: "Nessun risultato. Provi con meno parole o con altre.",
    language: "Sottotitoli in",
    anyLanguage: "Tutte le lingue",
    days: "Giorni",
    earlier: "Prima",
    talks: "Programma",
    links: "Altro su questo evento",
    more: "Su questo intervento",
    text: "Leggi il testo",
    listen: "Ascolta o leggi",
    unpublished: "Terminato. Il testo non è pubblicato.",
  },
  room: {
    title: "Ora",
    live: "In diretta",
    waiting: "Non ancora in diretta",
    none: "Senza sottotitoli",
    free: "Al momento non c’è nulla",
    over: "Concluso per questo evento",
    next: "Poi, {{ time }}",
    overrun: "In ritardo",
    read: "Leggi in diretta",
    languages: "Sottotitoli: {{ languages }}",
    later: "Più tardi",
  },
  switch: {
    open: "Sale",
    here: "Lei è qui",
    whole: "Tutto il programma",
    follow: "Segui questa sala",
    followWhy: "Quando qui inizia il prossimo intervento, questa pagina ci passa da sola.",
    next: "Poi in questa sala",
    go: "Vai al prossimo intervento",
    feedback: "Lascia un parere",
  },
};

export default words;
