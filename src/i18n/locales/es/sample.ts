/**
 * The example of a talk in the previews of the link builder, in Spanish.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "Buenos días y bienvenidos todos, aquí en la sala y en casa.",
    along: "Pueden leer todo lo que se dice aquí en el idioma que prefieran.",
    seat: "Por favor, tomen asiento; empezamos en unos minutos.",
    back: "Si se pierden una frase, suban un poco: sigue ahí.",
    next: "Y ahora quisiera dar la palabra a",
  },
};

export default words;
