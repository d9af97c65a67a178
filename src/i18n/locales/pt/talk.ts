/**
 * The words of a published talk, in Portuguese.
 */
import type { TalkDictionary } from "../en/talk.ts";

const words: TalkDictionary = {
  page: {
    title: "Palestra gravada",
    loading: "A palestra está sendo carregada…",
    none: "Não há nenhuma palestra neste endereço.",
    noneWhy: "Ela pode ter sido removida, ou o endereço não está completo.",
    later: "A palestra não pode ser carregada agora.",
    laterWhy: "Verifique a rede e tente de novo.",
    broken: "Esta palestra não pode ser lida.",
    brokenWhy:
      "Os arquivos estão danificados, ou é preciso uma versão mais nova desta página. Avise quem a publicou.",
    textLater: "O texto neste idioma não pode ser carregado agora.",
    contents: "Resumo e capítulos",
    summary: "Resumo",
    chapters: "Capítulos",
    text: "Texto da palestra",
    hear: "Toque em uma frase para ouvi-la.",
    back: "Voltar à palestra",
  },
  picture: {
    stop: "Parar a imagem em movimento",
    move: "Deixar a imagem se mover",
  },
  lock: {
    lead: "Esta palestra é protegida por uma frase secreta.",
    label: "Frase secreta",
    open: "Abrir a palestra",
    opening: "Abrindo…",
    show: "Mostrar a frase secreta",
    empty: "Digite a frase secreta.",
    wrong: "Essa não é a frase secreta. Confira e tente de novo.",
  },
  sound: {
    region: "Som",
    play: "Reproduzir",
    pause: "Pausar",
    back: "Voltar 15 segundos",
    ahead: "Avançar 15 segundos",
    speed: "Velocidade",
    language: "Idioma para ouvir",
    line: "Linha do tempo",
    at: "{{ time }} de {{ length }}",
    loading: "O som está sendo carregado…",
    whole: "Primeiro carrega-se todo o som: {{ size }}",
    failed: "O som não pode ser reproduzido. O texto está todo aqui.",
    again: "Tentar de novo",
    here: "Voltar ao que se ouve",
  },
  keep: {
    open: "Compartilhar e guardar",
    link: "Link",
    talk: "Copiar link para esta palestra",
    moment: "Copiar link para este momento",
    sentence: "Copiar link para esta frase",
    copiedTalk: "O link para esta palestra foi copiado.",
    copied: "O link para {{ time }} foi copiado.",
    copiedSentence: "O link para esta frase foi copiado.",
    uncopied: "Não foi possível copiar o link. Agora ele está selecionado; você pode copiá-lo manualmente.",
    device: "Neste dispositivo",
    why: "Uma palestra guardada pode ser lida e ouvida sem rede.",
    textOnly: "Nenhum, só o texto",
    keep: "Guardar ({{ size }})",
    going: "{{ done }} de {{ size }}",
    stop: "Parar",
    kept: "Guardada neste dispositivo: {{ size }}.",
    older: "Uma versão mais nova foi publicada.",
    again: "Guardar a versão mais nova",
    remove: "Apagar deste dispositivo",
    full: "Não há espaço suficiente neste dispositivo.",
    failed: "Não foi possível carregar. Verifique a rede e tente de novo.",
  },
  offer: {
    there: "A palestra está publicada.",
    read: "Ler esta palestra",
    listen: "Ler e ouvir esta palestra",
  },
};

export default words;
