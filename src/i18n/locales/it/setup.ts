/**
 * The words of the link builder, in Italian.
 */
import type { SetupDictionary } from "../en/setup.ts";

const words: SetupDictionary = {
  page: {
    title: "Configurare schermi e pagine",
    lead: "Scegliere dove e come mostrare i sottotitoli, poi prendere con sé il link. Non viene salvato nulla: l’indirizzo di questa pagina contiene tutte le scelte fatte, quindi lo si può aggiungere ai preferiti o inoltrare.",
  },
  config: {
    title: "config.json contiene errori; il lettore continua senza ciò che non ha potuto leggere",
    broken: "Il file non è un oggetto JSON, quindi non ne vale nulla.",
    unknown: "non è un campo; ci sono:",
    unusable: "non vale; atteso:",
  },
  code: {
    hint: "I quattro caratteri della trasmissione o un qualsiasi link che vi rimanda.",
    checking: "Ricerca della trasmissione…",
    original: "Lingua originale",
    translations: "Traduzioni",
    speech: "Lettura ad alta voce",
    none: "Nessuna",
    locked:
      "Questa trasmissione è protetta da una password. Gli spettatori la inseriscono dove seguono i sottotitoli; qui non serve e non fa mai parte di un link.",
  },
  display: {
    title: "Dove verrà mostrato?",
    reader: "Telefoni e computer",
    readerAbout: "Ognuno apre i sottotitoli sul proprio dispositivo.",
    embed: "Pagina dell’evento",
    embedAbout: "Un riquadro nella propria pagina, accanto al video.",
    kiosk: "Schermo in sala",
    kioskAbout: "Un grande schermo che nessuno tocca.",
    overlay: "Sovrimpressione video",
    overlayAbout: "Un livello sopra l’immagine, per OBS o vMix.",
  },
  languages: {
    title: "Lingue",
    nth: "Lingua {{ number }}",
    most: "Fino a {{ most }}, in questo ordine.",
    viewer: "Automatico (lingua di chi guarda)",
    machine: "Automatico (lingua dello schermo)",
    nothing: "Nessuna",
  },
  look: {
    title: "Aspetto",
    size: "Dimensione",
    more: "Colori e spaziatura",
  },
  behaviour: {
    title: "Comportamento",
    unspoken: "Questa trasmissione non offre la lettura ad alta voce.",
    shown: "Attivata, nella prima lingua mostrata",
    off: "Disattivata",
    sound:
      "Il browser dello schermo va avviato in modo che riproduca l’audio senza bisogno di un tocco (Chromium: --autoplay-policy=no-user-gesture-required).",
    delay: "Ritardo in secondi",
    delayHint: "Trattiene il testo e la lettura ad alta voce per allinearli a un flusso video.",
    viewer: "Automatico (lingua di chi guarda)",
  },
  embed: {
    title: "Nella pagina",
    controls: "Mostra i comandi",
    height: "Altezza in pixel",
    accent: "Colore in risalto",
    theme: "Quello del tema",
  },
  kiosk: {
    title: "Sullo schermo",
    screen: "Schermo",
    landscape: "Orizzontale",
    portrait: "Verticale",
    arrange: "Più lingue",
    auto: "In base allo schermo",
    columns: "Fianco a fianco",
    rows: "Una sotto l’altra",
    lines: "Il testo compare",
    blocks: "A blocchi interi",
    rolling: "A scorrimento",
    name: "Mostra il nome della trasmissione",
    clock: "Mostra l’ora",
    qr: "Mostra un codice QR per seguire sul telefono",
    dim: "Minuti senza testo prima di attenuare lo schermo",
    never: "0 significa mai.",
  },
  overlay: {
    title: "Sull’immagine",
    lines: "Righe",
    one: "Una",
    two: "Due",
    three: "Tre",
    position: "Posizione",
    bottom: "In basso",
    top: "In alto",
    fade: "Secondi senza testo prima della dissolvenza",
    never: "0 significa mai.",
    key: "Sfondo",
    transparent: "Trasparente",
    speakers: "Indica chi parla",
  },
  colour: {
    green: "Verde",
    blue: "Blu",
    magenta: "Magenta",
    own: "Altro colore",
  },
  preview: {
    title: "Anteprima",
    scale: "{{ size }}, ridotta allo spazio, senza audio",
    open: "Apri in una nuova scheda",
  },
  take: {
    title: "Link e codice",
    link: "Link",
    tag: "Per la propria pagina: un solo tag",
    frame: "Per la propria pagina: un semplice riquadro",
    frameTitle: "Sottotitoli in diretta",
    copy: "Copia",
    copyWhat: "Copia: {{ what }}",
    copied: "Copiato.",
    refused: "Il browser non lo ha consentito. Ora il testo è selezionato e si può copiare a mano.",
    check: "Controllare un posto prima dell’evento",
    checkAbout: "Aperta in sala, la pagina dice in mezzo minuto se da lì si può seguire la trasmissione.",
  },
  next: {
    title: "Che cosa fare ora",
    first: "Inserire prima il codice. Qui compariranno il link e un’anteprima.",
    reader: "Inviare il link al pubblico, o mostrare il codice sotto «Per il pubblico».",
    system: "Sistema del computer dello schermo",
    command: "Comando",
    windows:
      "Chiudere tutte le finestre del browser.\nPremere Windows + R, incollare il comando e premere Invio.\nAlt + F4 lo chiude.",
    macos:
      "Aprire Terminale, incollare il comando e premere Invio. Google Chrome deve essere installato.\nComando + Q lo chiude.",
    linux:
      "Chiudere tutte le finestre del browser.\nAprire un terminale, incollare il comando e premere Invio.\nAlt + F4 lo chiude.",
    raspberry:
      "Aprire un terminale, incollare il comando e premere Invio.\nRiavviare: da ora in poi lo schermo parte da solo.",
    obs: "In «Fonti» premere + e scegliere «Browser».\nIncollare il link in «URL»; larghezza 1920, altezza 1080.\nPremere «OK» e lasciarlo in cima all’elenco.",
    vmix: "Premere «Add Input» e scegliere «Web Browser».\nIncollare il link in «URL»; larghezza 1920, altezza 1080.\nPremere «OK» e attivarlo come «overlay».",
    wordpress:
      "Aggiungere il blocco «HTML personalizzato» dove deve stare il testo.\nIncollare il tag e pubblicare.",
    page: "La propria pagina",
    html: "Incollare il tag nell’HTML, dove deve stare il testo.",
    notion: "Digitare /embed e premere Invio.\nIncollare il link.",
    scripts: "La pagina non ammette script? Usare un semplice riquadro",
  },
  qr: {
    title: "Per il pubblico",
    about:
      "L’unico codice per tutti: su una diapositiva, un manifesto o la porta. Apre il testo sul telefono.",
    label: "Codice QR per {{ link }}",
    svg: "Salva come SVG",
    png: "Salva come PNG",
    failed: "Questo browser non può creare un PNG. Usare l’SVG.",
  },
  sheet: {
    title: "Foglio da stampare",
    about: "Da mettere su una porta, un tavolo o una sedia. Il codice QR apre i sottotitoli sul telefono.",
    paper: "Carta",
    languages: "Lingue sul foglio",
    print: "Stampa",
    preview: "Il foglio",
    line: "Per seguire la diretta nella propria lingua: inquadrare il QR oppure aprire {{ address }} e inserire il codice.",
  },
};

export default words;
