/**
 * The words of the page that has the links of published talks, in Spanish.
 */
import type { TalkSetupDictionary } from "../en/talk-setup.ts";

const words: TalkSetupDictionary = {
  page: {
    title: "Preparar charlas publicadas",
    lead: "Enlaces, un código para escanear, un marco y la pantalla de un vestíbulo, hechos a partir de los archivos publicados. No se guarda nada.",
    broadcast: "Preparar una sola emisión",
    all: "Todas las charlas publicadas",
    none: "Aquí no hay ninguna charla publicada. Compruebe la dirección o publique primero la charla.",
    later: "Las charlas no se pueden cargar ahora. Compruebe su red y vuelva a abrir esta página.",
    unreadable: "La lista de charlas está dañada. Vuelva a publicar la charla.",
  },
  links: {
    title: "Enlaces",
    talk: "Página de la charla: para leer y escuchar",
    locked:
      "Esta charla está protegida con una frase de contraseña. Su página la pide; nunca forma parte de un enlace.",
    moment: "Enlace a un momento",
    at: "Tiempo en la charla",
    example: "Por ejemplo 12:34 o 1:02:03, dentro de la charla.",
  },
  frame: {
    title: "En una página propia",
    about: "El texto de la charla y su reproductor, en un marco.",
    preview: "Vista previa: la charla en un marco",
  },
  foyer: {
    title: "Pantalla en un vestíbulo",
    about:
      "Muestra por turnos las charlas publicadas, cada una con su código, mientras no haya otra cosa. Las charlas con frase de contraseña no aparecen.",
    link: "Enlace para la pantalla",
    preview: "Vista previa: la pantalla en un vestíbulo",
  },
  list: {
    title: "Charlas",
    locked: "con frase de contraseña",
  },
};

export default words;
