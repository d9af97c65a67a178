/**
 * The words of a reader's own tools in Portuguese.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Congelar o texto",
    word: "Congelar",
    frozen: "O texto está congelado.",
    state: "Congelado",
  },
  marks: {
    add: "Marcar a frase",
    word: "Marcar",
    title: "Marcas e notas",
    marked: "Frase marcada. {{ note }}",
    added: "Marcada.",
    removed: "A marca foi retirada.",
    full: "Já há tantas marcas quantas pode haver.",
    none: "Ainda não há nada marcado. A estrela acima do texto marca o que está a ser dito; um dedo que fica sobre uma frase também.",
    note: "Nota",
    remove: "Retirar",
    done: "Concluir",
    all: "Todas as marcas",
    where:
      "As marcas e notas ficam neste dispositivo enquanto o texto for guardado aqui e, se não for, até este separador ser fechado.",
  },
  reading: {
    ruler: "Régua de leitura",
    oneSentence: "Uma frase de cada vez",
    previous: "Frase anterior",
    next: "Próxima frase",
  },
  float: {
    open: "Texto numa janela pequena sempre à frente",
    close: "Fechar a janela pequena",
    refused: "Este navegador não abriu nenhuma janela.",
  },
  device: {
    choose: "Traduzir com este dispositivo",
    none: "Nenhuma",
    about:
      "Este idioma não é oferecido aqui: {{ language }}. O dispositivo pode traduzir sozinho as frases concluídas; para isso baixa um arquivo uma única vez. O texto não sai do dispositivo.",
    start: "Baixar e traduzir",
    waiting: "Baixando …",
    progress: "{{ percent }} baixado",
    failed: "O dispositivo não consegue traduzir agora para este idioma: {{ language }}.",
    label: "{{ language }}, pelo dispositivo",
  },
  alerts: {
    title: "Alertas de palavras",
    lead: "Até {{ most }} palavras ou expressões, como o seu nome ou a sua paragem. Quando uma é dita, ilumina-se no texto, e um telefone que possa vibra.",
    word: "Palavra ou expressão",
    add: "Adicionar",
    remove: "Retirar {{ word }}",
    said: "Foi dito “{{ word }}”.",
    notify: "Uma notificação enquanto esta página está em segundo plano",
    blocked: "Este navegador não permite notificações aqui.",
    places: "Onde as suas palavras foram ditas",
    nothing: "Até agora não foi dita nenhuma.",
    where: "As palavras ficam neste dispositivo. Numa moldura desaparecem com a página.",
  },
  away: {
    region: "O que perdeu",
    missed: "Ausente {{ duration }}, {{ sentences }}",
    go: "Ir para onde ficou",
    left: "Ficou aqui",
    line: "Arraste ao longo do que perdeu; solte para voltar ao direto",
    summarise: "Resumo deste dispositivo",
    download: "O modelo está a ser carregado: {{ percent }}",
    working: "O resumo está a ser feito…",
    byDevice:
      "Feito pelo seu dispositivo a partir do texto, sem verificação. Cada ponto leva ao lugar onde foi dito.",
    noSummary: "O seu dispositivo não conseguiu fazer um resumo.",
  },
  speech: {
    catchUp: "Máximo ao recuperar",
    again: "Ouvir de novo",
    use: "Usar esta voz",
    hall: "Está numa sala. Sem auscultadores, todos ouvem o seu telefone.",
    withEarphones: "Ouvir com auscultadores",
    notNow: "Agora não",
  },
};

export default words;
