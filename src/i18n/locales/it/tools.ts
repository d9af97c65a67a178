/**
 * The words of a reader's own tools in Italian.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Blocca il testo",
    word: "Blocca",
    frozen: "Il testo è bloccato.",
    state: "Bloccato",
  },
  marks: {
    add: "Segna la frase",
    word: "Segna",
    title: "Segni e note",
    marked: "Frase segnata. {{ note }}",
    added: "Segnata.",
    removed: "Il segno è stato tolto.",
    full: "Ci sono già tutti i segni possibili.",
    none: "Non c’è ancora nulla di segnato. La stella sopra il testo segna ciò che si sta dicendo; lo fa anche un dito che resta su una frase.",
    note: "Nota",
    remove: "Togli",
    done: "Fatto",
    all: "Tutti i segni",
    where:
      "Segni e note restano su questo dispositivo finché il testo è conservato qui, altrimenti fino alla chiusura di questa scheda.",
  },
  reading: {
    ruler: "Righello di lettura",
    oneSentence: "Una frase alla volta",
    previous: "Frase precedente",
    next: "Frase successiva",
  },
  float: {
    open: "Testo in una piccola finestra in primo piano",
    close: "Chiudi la piccola finestra",
    refused: "Questo browser non ha aperto una finestra.",
  },
  device: {
    choose: "Traduci con questo dispositivo",
    none: "Nessuna",
    about:
      "Questa lingua non è offerta qui: {{ language }}. Il dispositivo può tradurre da solo le frasi complete; per farlo scarica un file una volta sola. Il testo non lascia il dispositivo.",
    start: "Scarica e traduci",
    waiting: "Scaricamento …",
    progress: "{{ percent }} scaricato",
    failed: "Il dispositivo ora non può tradurre in questa lingua: {{ language }}.",
    label: "{{ language }}, dal dispositivo",
  },
  alerts: {
    title: "Avvisi di parole",
    lead: "Fino a {{ most }} parole o espressioni, come il suo nome o la sua fermata. Quando una viene detta si illumina nel testo, e un telefono che può vibra.",
    word: "Parola o espressione",
    add: "Aggiungi",
    remove: "Togli {{ word }}",
    said: "È stato detto «{{ word }}».",
    notify: "Una notifica mentre questa pagina è in secondo piano",
    blocked: "Questo browser non permette notifiche qui.",
    places: "Dove sono state dette le sue parole",
    nothing: "Finora non ne è stata detta nessuna.",
    where: "Le parole restano su questo dispositivo. In un riquadro se ne vanno con la pagina.",
  },
  away: {
    region: "Che cosa ha perso",
    missed: "Assente {{ duration }}, {{ sentences }}",
    go: "Vai a dove era rimasto",
    left: "Era rimasto qui",
    line: "Trascini lungo ciò che ha perso; lasci per tornare in diretta",
    summarise: "Riassunto di questo dispositivo",
    download: "Il modello si sta caricando: {{ percent }}",
    working: "Il riassunto è in corso…",
    byDevice:
      "Fatto dal suo dispositivo a partire dal testo, non verificato. Ogni punto porta a dove è stato detto.",
    noSummary: "Il dispositivo non è riuscito a fare un riassunto.",
  },
  speech: {
    catchUp: "Massimo per recuperare",
    again: "Riascolta",
    use: "Usa questa voce",
    hall: "È in una sala. Senza auricolari tutti sentono il suo telefono.",
    withEarphones: "Ascolta con gli auricolari",
    notNow: "Non ora",
  },
};

export default words;
