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
    back: "Volver a la charla",
  },
  picture: {
    stop: "Detener la imagen en movimiento",
    move: "Dejar que la imagen se mueva",
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
    whole: "Primero se carga todo el sonido: {{ size }}",
    failed: "El sonido no se puede reproducir. El texto está completo aquí.",
    again: "Intentar de nuevo",
    here: "Volver a lo que se oye",
  },
  keep: {
    open: "Compartir y guardar",
    link: "Enlace",
    talk: "Copiar el enlace a esta charla",
    moment: "Copiar el enlace a este momento",
    sentence: "Copiar el enlace a esta frase",
    copiedTalk: "Se ha copiado el enlace a esta charla.",
    copied: "Se ha copiado el enlace a {{ time }}.",
    copiedSentence: "Se ha copiado el enlace a esta frase.",
    uncopied: "No se pudo copiar el enlace. Ya está seleccionado; puede copiarlo usted.",
    device: "En este dispositivo",
    why: "Una charla guardada se puede leer y oír sin red.",
    textOnly: "Ninguno, solo el texto",
    keep: "Guardar ({{ size }})",
    going: "{{ done }} de {{ size }}",
    stop: "Detener",
    kept: "Guardada en este dispositivo: {{ size }}.",
    older: "Se ha publicado una versión más reciente.",
    again: "Guardar la versión reciente",
    remove: "Borrar de este dispositivo",
    full: "No hay bastante espacio en este dispositivo.",
    failed: "No se pudo cargar. Compruebe la red e inténtelo de nuevo.",
  },
  offer: {
    there: "La charla está publicada.",
    read: "Leer esta charla",
    listen: "Leer y escuchar esta charla",
  },
};

export default words;
