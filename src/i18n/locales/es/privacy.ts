/**
 * The words of the page about data and privacy, in Spanish.
 */
import type { PrivacyDictionary } from "../en/privacy.ts";

const words: PrivacyDictionary = {
  page: {
    title: "Datos y privacidad",
    lead: "Este visor no necesita cuenta, no pone cookies y no cuenta a nadie. Lo que guarda se queda en este dispositivo y puede borrarlo aquí.",
    back: "Inicio",
  },
  kept: {
    title: "Guardado en este dispositivo",
    settings: "Sus ajustes",
    settingsWhy:
      "El tamaño del texto, los colores, los idiomas y las voces que eligió, para que valgan en su próxima visita. Se quedan hasta que los borre.",
    talks: "Lo que se dijo",
    talksWhy:
      "El texto de las transmisiones que sigue, para que una recarga o un día sin red no pierdan nada: como mucho {{ megabytes }} MB y {{ broadcasts }} transmisiones, cada una durante {{ days }} días después de la última vez que la siguió. Una transmisión con contraseña se guarda solo si dijo que sí; también se guarda su respuesta.",
    own: "Sus marcas, notas y palabras",
    ownWhy:
      "Las frases que marcó y las notas que escribió se guardan con el texto y se van con él; donde no se guarda texto, se van con la pestaña. Las palabras de las que quiere recibir aviso se quedan hasta que las borre. Nada de esto sale del dispositivo.",
    published: "Charlas que ha guardado",
    publishedWhy:
      "Su texto y su sonido, porque usted lo pidió, para leerlas y oírlas sin red. Se quedan hasta que las borre, en la página de la charla o aquí. Una charla protegida con una frase de acceso se guarda cerrada.",
    viewer: "El propio visor",
    viewerWhy:
      "Sus scripts y tipos de letra, para que se abra sin red. No hay entre ellos textos ni direcciones.",
    tab: "Para esta pestaña",
    tabWhy:
      "El lugar en el texto, lo que aún no estaba guardado al irse de la página y, si lo marcó, la clave de una transmisión con contraseña. Desaparecen al cerrar la pestaña.",
    passwords: "Contraseñas",
    passwordsWhy:
      "Solo en una pantalla desatendida, en una sala o sobre un vídeo, y solo si la casilla estaba marcada. En ningún otro lugar se guarda una contraseña.",
    tabs: "Entre pestañas",
    tabsWhy:
      "Las pestañas de este navegador se pasan el texto, para que baste una conexión. Nada de esto sale del dispositivo.",
  },
  sent: {
    title: "Enviado",
    service: "Al servicio de subtítulos",
    serviceWhat:
      "{{ service }} recibe el código de la transmisión, los idiomas y la voz que eligió y, si la hay, la contraseña que escribe. Como todo en internet, esto va unido a su dirección IP.",
    ownService: "Este servidor",
    clips: "Frases en voz alta",
    clipsWhat: "Vienen del mismo servicio o de una dirección que este indica.",
    voices: "Voces de su dispositivo",
    voicesWhat:
      "Si deja hablar a una voz de su dispositivo, su navegador lee el texto. Algunas de sus voces pueden calcularse en los servidores del fabricante, que entonces reciben las frases; en la lista de voces están señaladas.",
    page: "Al servidor de esta página",
    pageWhat: "Entrega los archivos del visor y ve la dirección que usted abre, con lo que dice su enlace.",
    others: "A otros",
    othersWhat: "Nada. No hay publicidad, ni estadísticas, ni scripts o tipos de letra de otros sitios.",
  },
  remove: {
    title: "Borrar",
    lead: "Esto borra sus ajustes, todas las transmisiones guardadas, las contraseñas guardadas y los archivos del visor en este dispositivo. Los archivos que usted guardó se quedan donde están.",
    button: "Borrar lo que este visor guarda en este dispositivo",
    ask: "¿Borrarlo todo?",
    yes: "Borrar todo",
    no: "Conservar",
    done: "Hecho. Ya no hay nada guardado en este dispositivo.",
    failed: "No se pudo borrar todo. Borre los datos de este sitio en los ajustes de su navegador.",
  },
};

export default words;
