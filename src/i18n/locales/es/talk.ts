/**
 * The words of a published talk, in Spanish.
 */
import type { TalkDictionary } from "../en/talk.ts";

const words: TalkDictionary = {
  page: {
    title: "Charla grabada",
    loading: "Cargando la charla…",
    none: "No hay ninguna charla en esta dirección.",
    noneWhy: "Puede que se haya retirado o que la dirección no esté completa.",
    later: "La charla no se puede cargar ahora.",
    laterWhy: "Compruebe la red e inténtelo de nuevo.",
    broken: "Esta charla no se puede leer.",
    brokenWhy:
      "Sus archivos están dañados o hace falta una versión más reciente de esta página. Avise a quien la publicó.",
    textLater: "El texto en este idioma no se puede cargar ahora.",
    contents: "Resumen y capítulos",
    summary: "Resumen",
    chapters: "Capítulos",
    text: "Texto de la charla",
    hear: "Toque una frase para oírla.",
  },
  lock: {
    lead: "Esta charla está protegida por una frase de contraseña.",
    label: "Frase de contraseña",
    open: "Abrir la charla",
    opening: "Abriendo…",
    show: "Mostrar la frase de contraseña",
    empty: "Escriba la frase de contraseña.",
    wrong: "Esa no es la frase de contraseña. Compruébela e inténtelo de nuevo.",
  },
  sound: {
    region: "Sonido",
    play: "Reproducir",
    pause: "Pausar",
    back: "Retroceder 15 segundos",
    ahead: "Avanzar 15 segundos",
    speed: "Velocidad",
    language: "Idioma para escuchar",
    line: "Línea de tiempo",
    at: "{{ time }} de {{ length }}",
    loading: "Cargando el sonido…",
    failed: "El sonido no se puede reproducir. El texto está completo aquí.",
    again: "Intentar de nuevo",
    here: "Volver a lo que se oye",
  },
  offer: {
    read: "Leer esta charla",
    listen: "Leer y escuchar esta charla",
  },
};

export default words;
