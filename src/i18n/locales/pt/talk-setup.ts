/**
 * The words of the page that has the links of published talks, in Portuguese.
 */
import type { TalkSetupDictionary } from "../en/talk-setup.ts";

const words: TalkSetupDictionary = {
  page: {
    title: "Preparar palestras publicadas",
    lead: "Links, um código para ler, uma moldura e o ecrã de um átrio, feitos dos arquivos publicados. Nada é guardado.",
    broadcast: "Preparar uma só transmissão",
    all: "Todas as palestras publicadas",
    none: "Não há palestra publicada aqui. Verifique o endereço ou publique a palestra primeiro.",
    later: "As palestras não podem ser carregadas agora. Verifique sua rede e abra esta página de novo.",
    unreadable: "A lista de palestras está danificada. Publique a palestra de novo.",
  },
  links: {
    title: "Links",
    talk: "Página da palestra: para ler e ouvir",
    locked:
      "Esta palestra está protegida por uma frase secreta. A página dela a pede; ela nunca faz parte de um link.",
    moment: "Link para um momento",
    at: "Tempo na palestra",
    example: "Por exemplo 12:34 ou 1:02:03, dentro da palestra.",
  },
  frame: {
    title: "Numa página sua",
    about: "O texto da palestra e seu player, numa moldura.",
    preview: "Prévia: a palestra numa moldura",
  },
  foyer: {
    title: "Ecrã num átrio",
    about:
      "Mostra as palestras publicadas por turno, cada uma com seu código, enquanto não há outra coisa. Palestras com frase secreta não aparecem.",
    link: "Link para o ecrã",
    preview: "Prévia: o ecrã num átrio",
  },
  list: {
    title: "Palestras",
    locked: "com frase secreta",
  },
};

export default words;
