/**
 * The words of the check of a seat, in Spanish.
 */
import type { CheckDictionary } from "../en/check.ts";

const words: CheckDictionary = {
  page: {
    title: "Comprobación antes del evento",
    lead: "Abra esta página donde se sentará el público, con un dispositivo y una red como los suyos.",
    again: "Comprobar de nuevo",
    open: "Abrir la transmisión",
    copy: "Copiar el resultado como texto",
    copied: "Copiado. No contiene ninguna contraseña.",
    uncopied: "El navegador no permite copiar aquí. El texto está seleccionado; puede copiarlo usted.",
    report: "El resultado como texto",
    failed: "No se pudo comprobar. Compruebe otra vez; si se repite, envíe el resultado a soporte.",
  },
  overall: {
    running: "Comprobando…",
    runningLead: "Se mide medio minuto del flujo de datos. Mantenga esta página a la vista.",
    left: "quedan {{ time }}",
    paused: "En pausa",
    pausedLead: "Esta página está oculta. La medición sigue cuando vuelva a verse.",
    locked: "Se necesita la contraseña",
    lockedLead: "Escríbala como lo haría el público; después sigue la comprobación.",
    ready: "Todo listo",
    readyLead: "Quien se siente aquí con un dispositivo como este podrá seguir la transmisión.",
    remarks: "Funciona, con observaciones",
    remarksLead: "Desde aquí se puede seguir. Mire lo que lleva la marca «Observación».",
    bad: "Aquí no funcionará",
    badLead: "Empiece por el primer problema de la lista; los demás pueden deberse a él.",
    unmeasured: "Sin terminar",
    unmeasuredLead: "Esta página estuvo oculta demasiado tiempo. Compruebe de nuevo y manténgala a la vista.",
  },
  verdict: {
    good: "Bien",
    remark: "Observación",
    bad: "Problema",
    unknown: "Sin medir",
    running: "Comprobando…",
    later: "En espera",
    waiting: "Falta un toque",
  },
  group: {
    way: "Del servicio a este asiento",
    device: "Este dispositivo",
  },
  name: {
    service: "Servicio",
    broadcast: "Transmisión",
    stream: "Flujo de datos",
    frames: "Mensajes",
    delay: "Retraso",
    sound: "Sonido",
    storage: "Almacenamiento",
    worker: "Sin red",
    awake: "Pantalla encendida",
    visible: "Página a la vista",
  },
  service: {
    answered: "Respondió en {{ time }}.",
    slow: "Tardó {{ time }} en responder. Si el texto también llega tarde, pruebe otra red.",
    busy: "Recibe demasiadas consultas. Espere un minuto y compruebe de nuevo.",
    failing: "Responde con un error ({{ status }}). Avise a quien lo gestiona.",
    foreign:
      "Respondió otra cosa en su lugar, seguramente la página de acceso de esta red. Inicie sesión y compruebe de nuevo.",
    unreachable: "No responde. Puede que esta red lo bloquee: pregunte a su administrador o pruebe otra.",
    offline: "Este dispositivo no tiene red. Conéctelo y compruebe de nuevo.",
  },
  broadcast: {
    live: "«{{ name }}» está en directo.",
    notStarted: "«{{ name }}» existe y aún no ha empezado. Hasta entonces no hay texto.",
    paused: "«{{ name }}» está en pausa. El texto seguirá por sí solo.",
    ended: "Ha terminado. La siguiente puede tener otro código; pregunte a la organización.",
    revoked: "La organización la ha cerrado. Pida un código nuevo.",
    unknown: "No hay ninguna con el código {{ token }}. Compárelo con el que le dieron.",
    refused: "El servicio no admite este dispositivo. Pregunte a la organización quién puede verla.",
  },
  stream: {
    flowing: "Se abrió en {{ time }} y trajo {{ kilobytes }} kB.",
    slow: "Tardó {{ time }} en abrirse, y eso se espera el primer texto. Pruebe otra red.",
    queued:
      "La transmisión está llena; este dispositivo es el número {{ position }} de la cola. Pida a la organización que admita a más personas.",
    broken: "Se cortó a los {{ after }}. El visor se reconectaría solo; si se repite, pruebe otra red.",
    over: "Ya no hay ninguno, porque la transmisión ha terminado.",
    empty:
      "Se abrió, pero no llegó nada. Puede que un proxy o un antivirus lo retenga: pregunte al administrador de la red.",
    full: "No hay sitio para más personas. Pida a la organización que admita a más.",
    refused: "Fue rechazado ({{ status }}). Avise a quien gestiona el servicio.",
    foreign:
      "Respondió otra cosa en su lugar. Puede que un filtro de esta red estorbe: pregunte a su administrador.",
    unreachable:
      "No se pudo abrir. Puede que esta red bloquee las conexiones largas: pregunte a su administrador o pruebe otra.",
    hidden: "No se midió hasta el final, porque esta página estaba oculta.",
  },
  frames: {
    all: "Se pudieron leer todos: {{ all }}.",
    others: "Se pudo leer todo el texto. Otros mensajes no ({{ count }}): {{ names }}",
    some: "Se pudieron leer {{ read }} de {{ all }}. Envíe el resultado a soporte; sin leer: {{ names }}",
    none: "No se pudo leer ninguno de {{ all }}, así que no se ve texto. Envíe el resultado a soporte; sin leer: {{ names }}",
    nothing: "No llegó ninguno.",
  },
  delay: {
    timed:
      "El texto llega en {{ delay }} más o menos. El más tardío llegó {{ jitter }} después de lo habitual.",
    untimed: "El texto llega con regularidad. El más tardío llegó {{ jitter }} después de lo habitual.",
    spaced: "No se retuvo nada. La pausa más larga fue de {{ silence }}.",
    late: "El texto llega con unos {{ delay }} de retraso. Si es demasiado respecto a lo que se oye, pruebe otra red.",
    uneven:
      "Parte del texto llega {{ jitter }} después de lo habitual. Puede que esta red esté saturada; pruebe otra.",
    heldBack:
      "El texto llega a ráfagas. Algo lo acumula por el camino, como un proxy o un antivirus: pregunte al administrador de la red.",
    silent:
      "No llegó nada durante {{ silence }}. Puede que esta red corte las conexiones inactivas: pregunte a su administrador.",
    nothing: "Llegó demasiado poco para medirlo.",
  },
  sound: {
    try: "Reproducir un sonido de prueba",
    waiting: "Los navegadores solo suenan tras un toque. Quienes escuchan también tocan.",
    playing: "Reproduciendo…",
    played: "El sonido de prueba se reprodujo. Si no oyó nada, mire el volumen y el modo silencio.",
    refused:
      "El navegador se niega a reproducir sonido. Permítalo en los ajustes de este sitio; el texto llega igualmente.",
    silent:
      "El sonido de prueba no sonó. Mire la salida de audio de este dispositivo; el texto llega igualmente.",
  },
  storage: {
    kept: "Los ajustes y el texto se pueden guardar en este dispositivo.",
    noDatabase:
      "El texto no se puede guardar: al recargar puede perderse lo dicho. Use una ventana que no sea privada.",
    noSettings: "Los ajustes no se pueden guardar. Use una ventana que no sea privada.",
    none: "No se puede guardar nada: al recargar se pierden ajustes y texto. Use una ventana que no sea privada.",
  },
  worker: {
    kept: "El visor está guardado en este dispositivo y se abre sin red.",
    later: "Aún no está guardado; lo hace la primera visita a la transmisión.",
    missing:
      "El visor no se puede guardar aquí, así que sin red no se abre. Use una ventana que no sea privada.",
  },
  awake: {
    held: "La pantalla no se apaga mientras alguien lee.",
    refused:
      "El navegador deja que se apague la pantalla, quizá para ahorrar batería. Enchufe el dispositivo.",
    missing:
      "Este navegador deja que se apague la pantalla. Ponga un tiempo más largo en los ajustes del dispositivo.",
  },
  visible: {
    seen: "Estuvo a la vista todo el tiempo.",
    hidden: "Estuvo oculta {{ time }}; ese tiempo no se midió.",
  },
};

export default words;
