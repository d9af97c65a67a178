/**
 * The words of the page that sets up a whole event, in Spanish.
 */
import type { EventSetupDictionary } from "../en/event-setup.ts";

const words: EventSetupDictionary = {
  page: {
    title: "Preparar {{ event }}",
    lead: "Todos los enlaces, las hojas para imprimir y una lista de comprobación, hechos con el archivo del evento. No se guarda nada.",
    one: "Preparar una sola emisión",
    none: "Aquí no hay ningún evento que preparar. Escriba primero event.json.",
  },
  links: {
    title: "Enlaces",
    everyone: "Para todos: salas y programa",
    foyer: "Pantalla del vestíbulo",
    screen: "Pantalla de la sala",
  },
  sheets: {
    title: "Hojas para imprimir",
    about:
      "Una página para el vestíbulo con la única dirección del evento, y una para cada sala. Una sala cuyo código cambia lleva al programa.",
    print: "Imprimir las hojas",
    line: "Subtítulos de todo el evento: escanee esto o abra {{ address }}.",
  },
  list: {
    title: "Lista de comprobación para la mañana",
    about:
      "Las primeras líneas de cada sala se consultan en el archivo y en el servicio. Marque las demás a mano; las marcas no se guardan.",
    check: "Comprobar ahora",
    print: "Imprimir la lista",
    file: "El archivo del evento se lee por completo.",
    broken: "Partes del archivo que no cuentan: {{ count }}. La orden check:event las nombra.",
    code: "Código",
    unchecked: "Aún sin comprobar",
    noCode: "Sin código para este día: aquí no hay subtítulos.",
    speaks: "Se ofrecen todos los idiomas previstos.",
    silent: "Previstos pero no ofrecidos: {{ languages }}",
    open: "Se abre sin contraseña.",
    locked: "Pide una contraseña.",
    seat: "Comprobado desde un asiento de la sala",
    screen: "La pantalla muestra esta sala",
    sheet: "La hoja está en la puerta",
    video: "El vídeo se reproduce",
    foyer: "El tablero del vestíbulo muestra el día de hoy",
    foyerSheet: "La hoja está en el vestíbulo",
  },
};

export default words;
