/**
 * The words of an event's programme and of its rooms, in Spanish.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "Programa",
    loading: "Cargando el programa…",
    none: "No hay ningún programa en esta dirección.",
    noneWhy: "Compruebe la dirección con la organización o entre con un código.",
    later: "El programa no se puede cargar en este momento.",
    laterWhy: "Se volverá a intentar automáticamente.",
    unreadable: "El programa no se puede leer.",
    unreadableWhy: "El archivo de la organización tiene un error.",
    code: "Entrar con un código",
    old: "Sin conexión. Este es el programa tal como estaba: {{ time }}.",
    empty: "Todavía no hay salas.",
    zone: "Las horas son las del lugar del evento: {{ zone }}.",
    yours: "{{ time }} en su hora",
  },
  find: {
    search: "Buscar charlas y ponentes",
    nothing: "No se ha encontrado nada. Pruebe con menos palabras o con otras.",
    language: "Subtítulos en",
    anyLanguage: "Todos los idiomas",
    days: "Días",
    earlier: "Antes",
    talks: "Programa",
    links: "Más sobre el evento",
    more: "Sobre esta charla",
    text: "Leer el texto",
    listen: "Escuchar o leer",
    unpublished: "Ha terminado. Su texto no está publicado.",
  },
  room: {
    title: "Ahora",
    live: "En directo",
    waiting: "Aún no ha empezado",
    none: "Sin subtítulos",
    free: "No hay nada en este momento",
    over: "Ha terminado en este evento",
    next: "Después, {{ time }}",
    overrun: "Se alarga",
    read: "Seguir el texto",
    languages: "Subtítulos: {{ languages }}",
    later: "Más tarde",
  },
  switch: {
    open: "Salas",
    here: "Está aquí",
    whole: "Todo el programa",
    follow: "Seguir esta sala",
    followWhy: "Cuando empiece aquí la próxima charla, esta página pasará a ella sola.",
    next: "Después en esta sala",
    go: "Ir a la próxima charla",
    feedback: "Dar su opinión",
  },
};

export default words;
