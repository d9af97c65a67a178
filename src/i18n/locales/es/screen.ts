/**
 * The words of screens that nobody touches, in Spanish.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "Introdúzcala una vez; después, esta pantalla funciona sola.",
    keep: "Guardar la contraseña en este dispositivo",
    keptWhere: "Se queda solo en este navegador, hasta que deje de valer o se borre en /privacy.",
    forget: "Olvidar la contraseña guardada",
  },
  follow: {
    phone: "Sígalo en su teléfono",
    phoneQr: "Código QR para seguirlo en un teléfono",
    home: "Llévese esta charla a casa",
    homeHint:
      "Escanéelo con el teléfono en el que la siguió: ahí está todo el texto para leerlo y guardarlo.",
    homeQr: "Código QR de la transcripción",
  },
  wall: {
    listening: "El texto aparecerá aquí en cuanto alguien hable.",
    queued: "Esta pantalla espera a que quede una plaza libre.",
    correct: "Compare el código con el de la organización y corríjalo en la dirección de esta pantalla.",
  },
};

export default words;
