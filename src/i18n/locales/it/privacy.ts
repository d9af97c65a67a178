/**
 * The words of the page about data and privacy, in Italian.
 */
import type { PrivacyDictionary } from "../en/privacy.ts";

const words: PrivacyDictionary = {
  page: {
    title: "Dati e privacy",
    lead: "Questo lettore non richiede un account, non usa cookie e non conta nessuno. Ciò che conserva resta su questo dispositivo e potete eliminarlo qui.",
    back: "Pagina iniziale",
  },
  kept: {
    title: "Conservato su questo dispositivo",
    settings: "Le vostre impostazioni",
    settingsWhy:
      "La dimensione del testo, i colori, le lingue e le voci che avete scelto, perché valgano alla prossima visita. Restano finché non le eliminate.",
    talks: "Ciò che è stato detto",
    talksWhy:
      "Il testo delle trasmissioni che seguite, perché un ricaricamento o un giorno senza rete non facciano perdere nulla: al massimo {{ megabytes }} MB e {{ broadcasts }} trasmissioni, ciascuna per {{ days }} giorni dopo l’ultima volta che l’avete seguita. Una trasmissione con password è conservata solo se avete detto di sì; anche la risposta è conservata.",
    own: "I suoi segni, note e parole",
    ownWhy:
      "Le frasi segnate e le note scritte sono conservate con il testo e se ne vanno con esso; dove non si conserva testo, con la scheda. Le parole di cui vuole essere avvisato restano finché non le elimina. Niente di tutto ciò lascia il dispositivo.",
    published: "Interventi che hai conservato",
    publishedWhy:
      "Il loro testo e il loro audio, perché lo hai chiesto, per leggerli e ascoltarli senza rete. Restano finché non li elimini, nella pagina dell’intervento o qui. Un intervento protetto da una passphrase è conservato chiuso.",
    viewer: "Il lettore stesso",
    viewerWhy: "I suoi script e caratteri, perché si apra senza rete. Non vi sono né testi né indirizzi.",
    tab: "Per questa scheda",
    tabWhy:
      "Il punto nel testo, ciò che non era ancora salvato quando la pagina è stata chiusa e, se l’avete spuntato, la chiave di una trasmissione con password. Spariscono quando la scheda si chiude.",
    passwords: "Password conservate",
    passwordsWhy:
      "Solo su uno schermo non presidiato, in sala o sopra un video, e solo se la casella era selezionata. Altrove non si conserva nessuna password.",
    tabs: "Tra le schede",
    tabsWhy:
      "Le schede di questo browser si passano il testo, perché basti una connessione. Nulla di ciò lascia il dispositivo.",
  },
  sent: {
    title: "Inviato",
    service: "Al servizio di sottotitoli",
    serviceWhat:
      "{{ service }} riceve il codice della trasmissione, le lingue e la voce scelte e, se c’è, la password che digitate. Come tutto su internet, ciò è legato al vostro indirizzo IP.",
    ownService: "Questo server",
    clips: "Frasi lette ad alta voce",
    clipsWhat: "Vengono dallo stesso servizio o da un indirizzo che esso indica.",
    voices: "Voci del dispositivo",
    voicesWhat:
      "Se lasciate parlare una voce del dispositivo, è il browser a leggere il testo. Alcune sue voci possono essere calcolate sui server del produttore, che allora ricevono le frasi; nell’elenco delle voci sono segnalate.",
    page: "Al server di questa pagina",
    pageWhat: "Fornisce i file del lettore e vede l’indirizzo che aprite, con ciò che dice il vostro link.",
    others: "Ad altri",
    othersWhat: "Nulla. Non ci sono pubblicità, statistiche, né script o caratteri di altri siti.",
  },
  remove: {
    title: "Eliminare",
    lead: "Questo elimina le impostazioni, tutte le trasmissioni conservate, le password conservate e i file del lettore su questo dispositivo. I file che avete salvato voi restano dove sono.",
    button: "Elimina ciò che questo lettore conserva su questo dispositivo",
    ask: "Eliminare tutto?",
    yes: "Elimina tutto",
    no: "Conserva",
    done: "Fatto. Su questo dispositivo non è più conservato nulla.",
    failed:
      "Non è stato possibile eliminare tutto. Cancellate i dati di questo sito nelle impostazioni del browser.",
  },
};

export default words;
