/**
 * The words of the page that sets up a whole event, in Portuguese.
 */
import type { EventSetupDictionary } from "../en/event-setup.ts";

const words: EventSetupDictionary = {
  page: {
    title: "Preparar {{ event }}",
    lead: "Todas as ligações, as folhas para imprimir e uma lista de verificação, feitas a partir do ficheiro do evento. Nada é guardado.",
    one: "Preparar uma só transmissão",
    none: "Não há aqui nenhum evento para preparar. Escreva primeiro event.json.",
  },
  links: {
    title: "Ligações",
    everyone: "Para todos: salas e programa",
    foyer: "Ecrã no átrio",
    screen: "Ecrã na sala",
  },
  sheets: {
    title: "Folhas para imprimir",
    about:
      "Uma página para o átrio com o único endereço do evento e uma para cada sala. Uma sala cujo código muda leva ao programa.",
    print: "Imprimir as folhas",
    line: "Legendas de todo o evento: leia este código ou abra {{ address }}.",
  },
  list: {
    title: "Lista de verificação para a manhã",
    about:
      "As primeiras linhas de cada sala são verificadas no ficheiro e no serviço. Assinale as outras à mão; nada é guardado.",
    check: "Verificar agora",
    print: "Imprimir a lista",
    file: "O ficheiro do evento lê-se por completo.",
    broken: "Partes do ficheiro que não contam: {{ count }}. O comando check:event indica-as.",
    code: "Código",
    unchecked: "Ainda não verificado",
    noCode: "Sem código para este dia: aqui não há legendas.",
    speaks: "Todos os idiomas previstos estão disponíveis.",
    silent: "Previstos mas não disponíveis: {{ languages }}",
    open: "Abre sem palavra-passe.",
    locked: "Pede uma palavra-passe.",
    seat: "Verificado a partir de um lugar da sala",
    screen: "O ecrã mostra esta sala",
    sheet: "A folha está na porta",
    video: "O vídeo funciona",
    foyer: "O quadro do átrio mostra o dia de hoje",
    foyerSheet: "A folha está no átrio",
  },
};

export default words;
