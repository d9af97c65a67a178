/**
 * The words of the page that sets up a whole event, in Italian.
 */
import type { EventSetupDictionary } from "../en/event-setup.ts";

const words: EventSetupDictionary = {
  page: {
    title: "Preparare {{ event }}",
    lead: "Tutti i link, i fogli da stampare e una lista di controllo, ricavati dal file dell’evento. Non si salva nulla.",
    one: "Preparare una sola trasmissione",
    none: "Qui non c’è nessun evento da preparare. Scrivete prima event.json.",
  },
  links: {
    title: "Link",
    everyone: "Per tutti: sale e programma",
    foyer: "Schermo nell’atrio",
    screen: "Schermo nella sala",
  },
  sheets: {
    title: "Fogli da stampare",
    about:
      "Una pagina per l’atrio con l’unico indirizzo dell’evento e una per ogni sala. Una sala il cui codice cambia porta al programma.",
    print: "Stampa i fogli",
    line: "Sottotitoli di tutto l’evento: scansionate questo o aprite {{ address }}.",
  },
  list: {
    title: "Lista di controllo per il mattino",
    about:
      "Le prime righe di una sala si verificano nel file e presso il servizio. Spuntate le altre a mano; non vengono salvate.",
    check: "Verifica ora",
    print: "Stampa la lista",
    file: "Il file dell’evento si legge per intero.",
    broken: "Parti del file che non contano: {{ count }}. Il comando check:event le elenca.",
    code: "Codice",
    unchecked: "Non ancora verificato",
    noCode: "Nessun codice per questo giorno: qui non ci sono sottotitoli.",
    speaks: "Tutte le lingue previste sono offerte.",
    silent: "Previste ma non offerte: {{ languages }}",
    open: "Si apre senza password.",
    locked: "Chiede una password.",
    seat: "Verificato da un posto nella sala",
    screen: "Lo schermo mostra questa sala",
    sheet: "Il foglio è appeso alla porta",
    video: "Il video funziona",
    foyer: "Il tabellone nell’atrio mostra la giornata",
    foyerSheet: "Il foglio è appeso nell’atrio",
  },
};

export default words;
