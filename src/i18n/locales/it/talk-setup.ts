/**
 * The words of the page that has the links of published talks, in Italian.
 */
import type { TalkSetupDictionary } from "../en/talk-setup.ts";

const words: TalkSetupDictionary = {
  page: {
    title: "Preparare gli interventi pubblicati",
    lead: "Link, un codice da scansionare, un riquadro e lo schermo di un atrio, fatti dai file pubblicati. Non viene salvato nulla.",
    broadcast: "Preparare una sola trasmissione",
    all: "Tutti gli interventi pubblicati",
    none: "Qui non c’è nessun intervento pubblicato. Controllate l’indirizzo, o pubblicate prima l’intervento.",
    later: "Gli interventi non si possono caricare ora. Controllate la rete e riaprite questa pagina.",
    unreadable: "L’elenco degli interventi è danneggiato. Pubblicate di nuovo l’intervento.",
  },
  links: {
    title: "Link",
    talk: "Pagina dell’intervento: da leggere e ascoltare",
    locked:
      "Questo intervento è protetto da una passphrase. La sua pagina la chiede; non fa mai parte di un link.",
    moment: "Link a un momento",
    at: "Tempo nell’intervento",
    example: "Per esempio 12:34 o 1:02:03, entro la durata dell’intervento.",
  },
  frame: {
    title: "In una vostra pagina",
    about: "Il testo dell’intervento e il suo lettore, in un riquadro.",
    preview: "Anteprima: l’intervento in un riquadro",
  },
  foyer: {
    title: "Schermo in un atrio",
    about:
      "Mostra a turno gli interventi pubblicati, ognuno con il suo codice, finché non c’è altro. Quelli protetti da una passphrase non compaiono.",
    link: "Link per lo schermo",
    preview: "Anteprima: lo schermo in un atrio",
  },
  list: {
    title: "Interventi",
    locked: "protetto da una passphrase",
  },
};

export default words;
