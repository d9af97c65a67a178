/**
 * The words of a reader's own tools in Spanish.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Congelar el texto",
    word: "Congelar",
    frozen: "El texto está congelado.",
    state: "Congelado",
  },
  marks: {
    add: "Marcar la frase",
    word: "Marcar",
    title: "Marcas y notas",
    marked: "Frase marcada. {{ note }}",
    added: "Marcada.",
    removed: "La marca se ha quitado.",
    full: "Ya hay tantas marcas como puede haber.",
    none: "Todavía no hay nada marcado. La estrella sobre el texto marca lo que se está diciendo; también un dedo que se queda sobre una frase.",
    note: "Nota",
    remove: "Quitar",
    done: "Listo",
    all: "Todas las marcas",
    where:
      "Las marcas y notas se quedan en este dispositivo mientras el texto se guarde aquí y, si no, hasta que se cierre esta pestaña.",
  },
  reading: {
    ruler: "Regla de lectura",
    oneSentence: "Una frase cada vez",
    previous: "Frase anterior",
    next: "Frase siguiente",
  },
  float: {
    open: "Texto en una ventana pequeña siempre visible",
    close: "Cerrar la ventana pequeña",
    refused: "Este navegador no abrió ninguna ventana.",
  },
  device: {
    choose: "Traducir con este dispositivo",
    none: "Ninguna",
    about:
      "Aquí no se ofrece {{ language }}. Su dispositivo puede traducir por sí mismo las frases terminadas; para ello descarga un archivo una sola vez. El texto no sale del dispositivo.",
    start: "Descargar y traducir",
    waiting: "Descargando …",
    progress: "{{ percent }} descargado",
    failed: "Su dispositivo no puede traducir ahora a este idioma: {{ language }}.",
    label: "{{ language }}, por su dispositivo",
  },
  alerts: {
    title: "Avisos de palabras",
    lead: "Hasta {{ most }} palabras o expresiones, como su nombre o su parada. Cuando se dice una, se ilumina en el texto y, si el teléfono puede, vibra.",
    word: "Palabra o expresión",
    add: "Añadir",
    remove: "Quitar {{ word }}",
    said: "Se ha dicho «{{ word }}».",
    notify: "Una notificación mientras esta página está en segundo plano",
    blocked: "Este navegador no permite notificaciones aquí.",
    places: "Dónde se dijeron sus palabras",
    nothing: "Hasta ahora no se ha dicho ninguna.",
    where: "Las palabras se quedan en este dispositivo. En un marco se van con la página.",
  },
  away: {
    region: "Lo que se perdió",
    missed: "Ausente {{ duration }}, {{ sentences }}",
    go: "Ir a donde lo dejó",
    left: "Lo dejó aquí",
    line: "Arrastre por lo que se perdió; suelte para volver al directo",
    summarise: "Resumen de este dispositivo",
    download: "Se está cargando el modelo: {{ percent }}",
    working: "Se está haciendo el resumen…",
    byDevice: "Hecho por su dispositivo a partir del texto, sin revisar. Cada punto lleva a donde se dijo.",
    noSummary: "Su dispositivo no pudo hacer un resumen.",
  },
  speech: {
    catchUp: "Máximo al ponerse al día",
    again: "Oírla otra vez",
    use: "Usar esta voz",
    hall: "Está en una sala. Sin auriculares, todos oyen su teléfono.",
    withEarphones: "Escuchar con auriculares",
    notNow: "Ahora no",
  },
};

export default words;
