/**
 * The words of the check of a seat, in Italian.
 */
import type { CheckDictionary } from "../en/check.ts";

const words: CheckDictionary = {
  page: {
    title: "Controllo prima dell’evento",
    lead: "Aprire questa pagina dove siederà il pubblico, con un dispositivo e una rete come i suoi.",
    again: "Controlla di nuovo",
    open: "Apri la trasmissione",
    copy: "Copia il risultato come testo",
    copied: "Copiato. Non contiene alcuna password.",
    uncopied: "Il browser non consente di copiare da qui. Il testo è selezionato e si può copiare a mano.",
    report: "Il risultato come testo",
    failed:
      "Non è stato possibile verificarlo. Controllare di nuovo; se si ripete, inviare il risultato all’assistenza.",
  },
  overall: {
    running: "Controllo in corso…",
    runningLead: "Si misura mezzo minuto del flusso di dati. Tenere questa pagina in vista.",
    left: "ancora {{ time }}",
    paused: "In pausa",
    pausedLead: "Questa pagina è nascosta. La misura riprende quando torna in vista.",
    locked: "Serve la password",
    lockedLead: "Inserirla come farebbe il pubblico; poi il controllo prosegue.",
    ready: "Tutto pronto",
    readyLead: "Chi siede qui con un dispositivo come questo può seguire.",
    remarks: "Funziona, con qualche nota",
    remarksLead: "Da qui si può seguire. Guardare i punti segnati con «Nota».",
    bad: "Qui non funzionerà",
    badLead: "Cominciare dal primo problema dell’elenco; gli altri possono dipendere da quello.",
    unmeasured: "Non concluso",
    unmeasuredLead:
      "Questa pagina è rimasta nascosta troppo a lungo. Ripetere il controllo tenendola in vista.",
  },
  verdict: {
    good: "Bene",
    remark: "Nota",
    bad: "Problema",
    unknown: "Non misurato",
    running: "Controllo in corso…",
    later: "In attesa",
    waiting: "Serve un tocco",
  },
  group: {
    way: "Dal servizio a questo posto",
    device: "Questo dispositivo",
  },
  name: {
    service: "Servizio",
    broadcast: "Trasmissione",
    stream: "Flusso di dati",
    frames: "Messaggi",
    delay: "Ritardo",
    sound: "Audio",
    storage: "Memoria",
    worker: "Senza rete",
    awake: "Schermo acceso",
    visible: "Pagina in vista",
  },
  service: {
    answered: "Ha risposto in {{ time }}.",
    slow: "Ha impiegato {{ time }} a rispondere. Se anche il testo arriva tardi, provare un’altra rete.",
    busy: "Riceve troppe richieste. Attendere un minuto e controllare di nuovo.",
    failing: "Risponde con un errore ({{ status }}). Avvisare chi lo gestisce.",
    foreign:
      "Ha risposto qualcos’altro al suo posto, probabilmente la pagina di accesso di questa rete. Accedere e controllare di nuovo.",
    unreachable:
      "Non risponde. Forse questa rete lo blocca: chiedere a chi la amministra o provarne un’altra.",
    offline: "Questo dispositivo non ha rete. Collegarlo e controllare di nuovo.",
  },
  broadcast: {
    live: "«{{ name }}» è in diretta.",
    notStarted: "«{{ name }}» esiste e non è ancora iniziata. Prima non c’è testo.",
    paused: "«{{ name }}» è in pausa. Il testo riprende da solo.",
    ended: "È terminata. La prossima può avere un altro codice; chiedere all’organizzatore.",
    revoked: "L’organizzatore l’ha chiusa. Chiedere un nuovo codice.",
    unknown: "Non ce n’è una con il codice {{ token }}. Confrontarlo con quello ricevuto.",
    refused: "Il servizio non ammette questo dispositivo. Chiedere all’organizzatore chi può seguire.",
  },
  stream: {
    flowing: "Si è aperto in {{ time }} e ha portato {{ kilobytes }} kB.",
    slow: "Ha impiegato {{ time }} ad aprirsi, e altrettanto si aspetta il primo testo. Provare un’altra rete.",
    queued:
      "La trasmissione è al completo; questo dispositivo è il numero {{ position }} in coda. Chiedere all’organizzatore di ammettere più persone.",
    broken:
      "Si è interrotto dopo {{ after }}. Il lettore si ricollegherebbe da solo; se si ripete, provare un’altra rete.",
    over: "Non c’è più, perché la trasmissione è terminata.",
    empty:
      "Si è aperto, ma non è passato nulla. Forse un proxy o un antivirus lo trattiene: chiedere a chi amministra la rete.",
    full: "Non c’è posto per altri. Chiedere all’organizzatore di ammettere più persone.",
    refused: "È stato rifiutato ({{ status }}). Avvisare chi gestisce il servizio.",
    foreign:
      "Ha risposto qualcos’altro al suo posto. Forse un filtro di questa rete è di mezzo: chiedere a chi la amministra.",
    unreachable:
      "Non è stato possibile aprirlo. Forse questa rete blocca le connessioni lunghe: chiedere a chi la amministra o provarne un’altra.",
    hidden: "Non è stato misurato fino in fondo, perché questa pagina era nascosta.",
  },
  frames: {
    all: "Sono stati letti tutti: {{ all }}.",
    others: "Tutto il testo è stato letto. Altri messaggi no ({{ count }}): {{ names }}",
    some: "Ne sono stati letti {{ read }} su {{ all }}. Inviare il risultato all’assistenza; non letti: {{ names }}",
    none: "Non ne è stato letto nessuno su {{ all }}, quindi non compare testo. Inviare il risultato all’assistenza; non letti: {{ names }}",
    nothing: "Non ne è arrivato nessuno.",
  },
  delay: {
    timed: "Il testo arriva entro circa {{ delay }}. Il più tardivo è arrivato {{ jitter }} dopo il solito.",
    untimed: "Il testo arriva con regolarità. Il più tardivo è arrivato {{ jitter }} dopo il solito.",
    spaced: "Nulla è stato trattenuto. La pausa più lunga è stata di {{ silence }}.",
    late: "Il testo arriva con circa {{ delay }} di ritardo. Se è troppo rispetto al parlato, provare un’altra rete.",
    uneven:
      "Parte del testo arriva {{ jitter }} dopo il solito. Forse questa rete è affollata; provarne un’altra.",
    heldBack:
      "Il testo arriva a blocchi. Qualcosa lo accumula lungo il percorso, come un proxy o un antivirus: chiedere a chi amministra la rete.",
    silent:
      "Per {{ silence }} non è arrivato nulla. Forse questa rete taglia le connessioni inattive: chiedere a chi la amministra.",
    nothing: "È arrivato troppo poco per misurarlo.",
  },
  sound: {
    try: "Riproduci un suono di prova",
    waiting: "I browser riproducono l’audio solo dopo un tocco. Anche chi ascolta tocca.",
    playing: "Riproduzione…",
    played:
      "Il suono di prova è stato riprodotto. Se non si è sentito nulla, controllare il volume e la modalità silenziosa.",
    refused:
      "Il browser rifiuta di riprodurre l’audio. Consentirlo nelle impostazioni di questo sito; il testo arriva comunque.",
    silent:
      "Il suono di prova non è partito. Controllare l’uscita audio di questo dispositivo; il testo arriva comunque.",
  },
  storage: {
    kept: "Impostazioni e testo si possono conservare su questo dispositivo.",
    noDatabase:
      "Il testo non si può conservare: ricaricando si può perdere quanto è stato detto. Usare una finestra non privata.",
    noSettings: "Le impostazioni non si possono conservare. Usare una finestra non privata.",
    none: "Non si può conservare nulla: ricaricando si perdono impostazioni e testo. Usare una finestra non privata.",
  },
  worker: {
    kept: "Il lettore è conservato su questo dispositivo e si apre senza rete.",
    later: "Non ancora conservato; lo fa la prima visita alla trasmissione.",
    missing:
      "Il lettore non si può conservare qui, quindi senza rete non si apre. Usare una finestra non privata.",
  },
  awake: {
    held: "Lo schermo non si spegne mentre qualcuno legge.",
    refused:
      "Il browser lascia spegnere lo schermo, forse per risparmiare la batteria. Collegare il dispositivo alla corrente.",
    missing: "Questo browser lascia spegnere lo schermo. Impostare un tempo più lungo sul dispositivo.",
  },
  visible: {
    seen: "È rimasta in vista per tutto il tempo.",
    hidden: "È rimasta nascosta per {{ time }}; quel tempo non è stato misurato.",
  },
};

export default words;
