/**
 * The words of the link builder, in Spanish.
 */
import type { SetupDictionary } from "../en/setup.ts";

const words: SetupDictionary = {
  page: {
    title: "Configurar pantallas y páginas",
    lead: "Elija dónde y cómo se muestran los subtítulos y llévese el enlace. No se guarda nada: la dirección de esta página contiene todo lo que ha elegido, así que puede añadirla a sus marcadores o enviarla.",
  },
  config: {
    title: "config.json tiene errores; el visor sigue sin lo que no pudo leer",
    broken: "El archivo no es un objeto JSON, así que nada de él cuenta.",
    unknown: "no es un campo; existen:",
    unusable: "no cuenta; se espera:",
  },
  code: {
    hint: "Los cuatro caracteres de la transmisión o cualquier enlace a ella.",
    checking: "Buscando la transmisión…",
    original: "Idioma original",
    translations: "Traducciones",
    speech: "Lectura en voz alta",
    none: "Ninguna",
    locked:
      "Esta transmisión está protegida con contraseña. Los espectadores la introducen donde siguen los subtítulos; aquí no hace falta y nunca forma parte de un enlace.",
  },
  display: {
    title: "¿Dónde se mostrará?",
    reader: "Teléfonos y otros dispositivos",
    readerAbout: "Cada persona lo abre en su propio dispositivo.",
    embed: "Página del evento",
    embedAbout: "Un marco en su propia página, junto al vídeo.",
    kiosk: "Pantalla de la sala",
    kioskAbout: "Una pantalla grande que nadie toca.",
    overlay: "Superposición de vídeo",
    overlayAbout: "Una capa sobre la imagen, para OBS o vMix.",
  },
  languages: {
    title: "Idiomas",
    nth: "Idioma {{ number }}",
    most: "Hasta {{ most }}, en este orden.",
    viewer: "Automático (idioma del espectador)",
    machine: "Automático (idioma de la pantalla)",
    nothing: "Ninguno",
  },
  look: {
    title: "Aspecto",
    size: "Tamaño",
    more: "Colores y espaciado",
  },
  behaviour: {
    title: "Comportamiento",
    unspoken: "Esta transmisión no tiene lectura en voz alta.",
    shown: "Activada, en el primer idioma mostrado",
    off: "Desactivada",
    sound:
      "El navegador de la pantalla debe iniciarse de modo que reproduzca sonido sin necesidad de un toque (Chromium: --autoplay-policy=no-user-gesture-required).",
    delay: "Retardo en segundos",
    delayHint: "Retiene el texto y la lectura en voz alta para que coincidan con una emisión de vídeo.",
    viewer: "Automático (idioma del espectador)",
  },
  embed: {
    title: "En la página",
    controls: "Mostrar los controles",
    height: "Altura en píxeles",
    accent: "Color de acento",
    theme: "El del tema",
  },
  kiosk: {
    title: "En la pantalla",
    screen: "Pantalla",
    landscape: "Horizontal",
    portrait: "Vertical",
    arrange: "Varios idiomas",
    auto: "Según la pantalla",
    columns: "Uno al lado del otro",
    rows: "Uno debajo del otro",
    lines: "El texto aparece",
    blocks: "En bloques completos",
    rolling: "Con desplazamiento",
    name: "Mostrar el nombre de la transmisión",
    clock: "Mostrar la hora",
    qr: "Mostrar un código QR para seguirlo en un teléfono",
    dim: "Minutos sin texto antes de atenuar la pantalla",
    never: "0 significa nunca.",
  },
  overlay: {
    title: "Sobre la imagen",
    lines: "Líneas",
    one: "Una",
    two: "Dos",
    three: "Tres",
    position: "Posición",
    bottom: "Abajo",
    top: "Arriba",
    fade: "Segundos sin texto antes de desvanecerse",
    never: "0 significa nunca.",
    key: "Fondo",
    transparent: "Transparente",
    speakers: "Indicar quién habla",
  },
  colour: {
    green: "Verde",
    blue: "Azul",
    magenta: "Magenta",
    own: "Otro color",
  },
  preview: {
    title: "Vista previa",
    scale: "{{ size }}, a escala, sin sonido",
    open: "Abrir en una pestaña nueva",
  },
  take: {
    title: "Enlace y código",
    link: "Enlace",
    tag: "Para su página: una sola etiqueta",
    frame: "Para su página: un marco simple",
    frameTitle: "Subtítulos en vivo",
    copy: "Copiar",
    copyWhat: "Copiar: {{ what }}",
    copied: "Copiado.",
    refused: "El navegador no lo ha permitido. El texto ya está seleccionado; puede copiarlo usted.",
    check: "Comprobar un asiento antes del evento",
    checkAbout: "Abierta en la sala, dice en medio minuto si desde allí se puede seguir la transmisión.",
  },
  next: {
    title: "Qué hacer ahora",
    first: "Escriba primero el código. Aquí aparecerán el enlace y una vista previa.",
    reader: "Envíe el enlace al público o muestre el código que está en «Para el público».",
    system: "Sistema del ordenador de la pantalla",
    command: "Comando",
    windows:
      "Cierre todas las ventanas del navegador.\nPulse Windows + R, pegue el comando y pulse Intro.\nCon Alt + F4 se cierra.",
    macos:
      "Abra Terminal, pegue el comando y pulse Intro. Google Chrome tiene que estar instalado.\nCon Comando + Q se cierra.",
    linux:
      "Cierre todas las ventanas del navegador.\nAbra un terminal, pegue el comando y pulse Intro.\nCon Alt + F4 se cierra.",
    raspberry:
      "Abra un terminal, pegue el comando y pulse Intro.\nReinicie: a partir de ahora la pantalla arranca sola.",
    obs: "En «Fuentes», pulse + y elija «Navegador».\nPegue el enlace en «URL»; ancho 1920, alto 1080.\nAcepte y deje la fuente la primera de la lista.",
    vmix: "Pulse «Add Input» y elija «Web Browser».\nPegue el enlace en «URL»; ancho 1920, alto 1080.\nPulse «OK» y actívelo como «overlay».",
    wordpress:
      "Añada el bloque «HTML personalizado» donde deba estar el texto.\nPegue la etiqueta y publique.",
    page: "Su propia página",
    html: "Pegue la etiqueta en el HTML, donde deba estar el texto.",
    notion: "Escriba /embed y pulse Intro.\nPegue el enlace.",
    scripts: "¿Su página no permite scripts? Use un marco simple",
  },
  qr: {
    title: "Para el público",
    about:
      "El único código para todos: en una diapositiva, un cartel o la puerta. Abre el texto en el móvil.",
    label: "Código QR de {{ link }}",
    svg: "Guardar como SVG",
    png: "Guardar como PNG",
    failed: "Este navegador no puede crear un PNG. Use el SVG.",
  },
  sheet: {
    title: "Hoja para imprimir",
    about: "Para una puerta, una mesa o un asiento. Su código QR abre los subtítulos en un teléfono.",
    paper: "Papel",
    languages: "Idiomas de la hoja",
    print: "Imprimir",
    preview: "La hoja",
    line: "Sígalo en su idioma: escanee el QR o abra {{ address }} y escriba el código.",
  },
};

export default words;
