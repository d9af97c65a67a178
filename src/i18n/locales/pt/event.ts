/**
 * The words of an event's programme and of its rooms, in Portuguese.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "Programa",
    loading: "A carregar o programa…",
    none: "Não há nenhum programa neste endereço.",
    noneWhy: "Confirme o endereço com a organização ou entre com um código.",
    later: "Não é possível carregar o programa neste momento.",
    laterWhy: "Nova tentativa automática em breve.",
    unreadable: "Não é possível ler o programa.",
    unreadableWhy: "O ficheiro da organização tem um erro.",
    code: "Entrar com um código",
    old: "Sem ligação. Este é o programa tal como estava: {{ time }}.",
    empty: "Ainda não há salas aqui.",
    zone: "As horas são as do local do evento: {{ zone }}.",
    yours: "{{ time }} na sua hora",
  },
  find: {
    search: "Procurar palestras e oradores",
    nothing: "Nada encontrado. Experimente menos palavras ou outras.",
    language: "Legendas em",
    anyLanguage: "Todas as línguas",
    days: "Dias",
    earlier: "Mais cedo",
    talks: "Programa",
    links: "Mais sobre o evento",
    more: "Sobre esta palestra",
    text: "Ler o texto",
    listen: "Ouvir ou ler",
    unpublished: "Terminou. O texto não está publicado.",
  },
  room: {
    title: "Agora",
    live: "Em direto",
    waiting: "Ainda não está em direto",
    none: "Sem legendas",
    free: "Nada neste momento",
    over: "Terminou neste evento",
    next: "A seguir, {{ time }}",
    overrun: "Atrasada",
    read: "Acompanhar",
    languages: "Legendas: {{ languages }}",
    later: "Mais tarde",
  },
  switch: {
    open: "Salas",
    here: "Está aqui",
    whole: "Programa completo",
    follow: "Seguir esta sala",
    followWhy: "Quando a próxima palestra começar aqui, esta página passa para lá sozinha.",
    next: "A seguir nesta sala",
    go: "Ir para a próxima palestra",
    feedback: "Dar opinião",
  },
};

export default words;
