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
    home: "Escanee este código y llévese la charla a casa",
    homeHint: "Use el teléfono en el que la siguió: ahí está todo el texto para leerlo y guardarlo.",
    homeQr: "Código QR de la transcripción",
  },
  wall: {
    listening: "El texto aparecerá aquí en cuanto alguien hable.",
    queued: "Esta pantalla espera a que quede una plaza libre.",
    correct: "Compare el código con el de la organización y corríjalo en la dirección de esta pantalla.",
  },
  obs: {
    title: "Subtítulos opcionales a través de OBS",
    where:
      "En OBS, abra los ajustes de WebSocket en el menú «Herramientas» y active el servidor. Allí se ven el puerto y la contraseña.",
    address: "Dirección de OBS en este ordenador",
    password: "Contraseña de OBS",
    keep: "Guardar la dirección y la contraseña en este dispositivo",
    keptWhere:
      "Se quedan solo en este navegador, hasta que la contraseña deje de valer o se borre en /privacy.",
    connect: "Conectar",
    skip: "Mostrar solo los subtítulos en la imagen",
    busy: "Conectando…",
    letters: "Estos subtítulos solo tienen letras latinas: el texto en otras escrituras no se envía.",
    badAddress: "No es una dirección de este ordenador, como {{ address }}.",
    unreachable:
      "OBS no responde. ¿Está abierto y con su servidor WebSocket activado? Esta página lo intenta de nuevo por sí sola.",
    needsPassword: "OBS pide una contraseña.",
    wrongPassword: "OBS no acepta esta contraseña.",
    unsupported: "Lo que responde allí no es OBS 28 o posterior.",
    notSecure: "Para usar una contraseña, esta página debe abrirse por https.",
  },
};

export default words;
