/**
 * The words of the link builder, in German.
 */
import type { SetupDictionary } from "../en/setup.ts";

const words: SetupDictionary = {
  page: {
    title: "Bildschirme und Seiten einrichten",
    lead: "Wählen Sie, wo und wie die Untertitel gezeigt werden, und nehmen Sie den Link mit. Gespeichert wird nichts: Die Adresse dieser Seite enthält Ihre gesamte Auswahl; Sie können sie als Lesezeichen ablegen oder weitergeben.",
  },
  config: {
    title: "config.json hat Fehler; der Viewer läuft ohne das weiter, was er nicht lesen konnte",
    broken: "Die Datei ist kein JSON-Objekt, deshalb zählt nichts davon.",
    unknown: "ist kein Feld; es gibt:",
    unusable: "zählt nicht; erwartet wird:",
  },
  code: {
    hint: "Die vier Zeichen der Übertragung oder ein beliebiger Link zu ihr.",
    checking: "Übertragung wird gesucht …",
    original: "Originalsprache",
    translations: "Übersetzungen",
    speech: "Sprachausgabe",
    none: "Keine",
    locked:
      "Diese Übertragung ist mit einem Passwort geschützt. Die Zuschauenden werden dort danach gefragt, wo sie mitlesen; hier wird es nicht gebraucht, und in einem Link steht es nie.",
  },
  display: {
    title: "Wo wird es gezeigt?",
    reader: "Handys und Computer",
    readerAbout: "Alle öffnen es auf dem eigenen Gerät.",
    embed: "Veranstaltungs\u00adseite",
    embedAbout: "Ein Rahmen in Ihrer eigenen Seite, neben dem Video.",
    kiosk: "Bildschirm im Saal",
    kioskAbout: "Ein großer Bildschirm, den niemand berührt.",
    overlay: "Video\u00adeinblendung",
    overlayAbout: "Eine Ebene über dem Bild, für OBS oder vMix.",
    event: "Eine ganze Veranstaltung einrichten",
  },
  languages: {
    title: "Sprachen",
    nth: "Sprache {{ number }}",
    most: "Bis zu {{ most }}, in dieser Reihenfolge.",
    viewer: "Automatisch (Sprache der Zuschauenden)",
    machine: "Automatisch (Sprache des Bildschirms)",
    nothing: "Keine",
  },
  look: {
    title: "Aussehen",
    size: "Größe",
    more: "Farben und Abstände",
  },
  behaviour: {
    title: "Verhalten",
    unspoken: "Für diese Übertragung gibt es keine Sprachausgabe.",
    shown: "Ein, in der ersten angezeigten Sprache",
    off: "Aus",
    sound:
      "Der Browser des Bildschirms muss so gestartet werden, dass er ohne Antippen Ton ausgibt (Chromium: --autoplay-policy=no-user-gesture-required).",
    delay: "Verzögerung in Sekunden",
    delayHint: "Hält Text und Sprachausgabe zurück, damit sie zu einem Videostream passen.",
    viewer: "Automatisch (Sprache der Zuschauenden)",
  },
  embed: {
    title: "In der Seite",
    controls: "Bedienelemente anzeigen",
    height: "Höhe in Pixeln",
    accent: "Akzentfarbe",
    theme: "Aus dem Farbschema",
  },
  kiosk: {
    title: "Auf dem Bildschirm",
    screen: "Bildschirm",
    landscape: "Querformat",
    portrait: "Hochformat",
    arrange: "Mehrere Sprachen",
    auto: "Passend zum Bildschirm",
    columns: "Nebeneinander",
    rows: "Untereinander",
    lines: "Der Text kommt",
    blocks: "In ganzen Blöcken",
    rolling: "Fortlaufend",
    name: "Namen der Übertragung anzeigen",
    clock: "Uhrzeit anzeigen",
    qr: "QR-Code zum Mitlesen auf dem Handy anzeigen",
    dim: "Minuten ohne Text bis zum Abdunkeln",
    never: "0 bedeutet nie.",
  },
  overlay: {
    title: "Über dem Bild",
    lines: "Zeilen",
    one: "Eine",
    two: "Zwei",
    three: "Drei",
    position: "Position",
    bottom: "Unten",
    top: "Oben",
    fade: "Sekunden ohne Text bis zum Ausblenden",
    never: "0 bedeutet nie.",
    key: "Hintergrund",
    transparent: "Transparent",
    box: "Dunkler Kasten hinter dem Text",
    speakers: "Namen der Sprechenden anzeigen",
  },
  colour: {
    green: "Grün",
    blue: "Blau",
    magenta: "Magenta",
    own: "Andere Farbe",
  },
  preview: {
    title: "Vorschau",
    scale: "{{ size }}, passend verkleinert, stumm",
    locked: "Zuerst wird nach dem Passwort gefragt.",
    busy: "Unruhiges Bild",
    open: "In neuem Tab öffnen",
    state: "Zustand",
    now: "Jetzt",
    example: "Der Text ist ein Beispiel.",
    diagonal: "Bildschirmdiagonale in Zoll",
    readable: "Bis {{ near }} Abstand gut zu lesen, bis {{ far }} noch lesbar.",
  },
  take: {
    title: "Link und Code",
    link: "Link",
    tag: "Für Ihre Seite: ein einziges Tag",
    frame: "Für Ihre Seite: ein einfacher Rahmen",
    frameTitle: "Live-Untertitel",
    copy: "Kopieren",
    copyWhat: "Kopieren: {{ what }}",
    copied: "Kopiert.",
    refused:
      "Der Browser hat es nicht zugelassen. Der Text ist jetzt markiert; Sie können ihn selbst kopieren.",
    check: "Vor der Veranstaltung einen Platz prüfen",
    checkAbout: "Im Saal geöffnet, sagt die Seite in einer halben Minute, ob man von dort aus folgen kann.",
  },
  next: {
    title: "So geht es weiter",
    first: "Geben Sie zuerst den Code ein. Dann stehen hier der Link und eine Vorschau.",
    local: "Diese Adresse funktioniert nur auf diesem Computer.",
    reader: "Schicken Sie den Link Ihrem Publikum, oder zeigen Sie den Code unter „Für das Publikum“.",
    system: "System des Computers am Bildschirm",
    command: "Befehl",
    windows:
      "Drücken Sie Windows + X, wählen Sie „Terminal“ oder „PowerShell“, fügen Sie den Befehl ein und drücken Sie die Eingabetaste.",
    macos:
      "Öffnen Sie das Terminal, fügen Sie den Befehl ein und drücken Sie die Eingabetaste. Google Chrome muss installiert sein.",
    linux: "Öffnen Sie ein Terminal, fügen Sie den Befehl ein und drücken Sie die Eingabetaste.",
    awake:
      "Schalten Sie in den Einstellungen des Systems den Ruhezustand aus und die automatische Anmeldung ein.",
    restart: "Starten Sie neu: Von nun an startet die Anzeige von selbst. {{ keys }} beendet sie.",
    undo: "Um es rückgängig zu machen, löschen Sie {{ file }}.",
    obs: "Drücken Sie bei „Quellen“ auf + und wählen Sie „Browser“.\nFügen Sie den Link bei „URL“ ein; Breite 1920, Höhe 1080.\nDrücken Sie „OK“ und lassen Sie die Quelle ganz oben in der Liste.",
    obsLocked:
      "Klicken Sie mit der rechten Maustaste auf die Quelle, wählen Sie „Interagieren“ und geben Sie das Passwort ein.",
    vmix: "Drücken Sie „Add Input“ und wählen Sie „Web Browser“.\nFügen Sie den Link bei „URL“ ein; Breite 1920, Höhe 1080.\nDrücken Sie „OK“ und schalten Sie den Eingang als Overlay ein.",
    vmixLocked:
      "Klicken Sie mit der rechten Maustaste auf den Eingang, schalten Sie Maus und Tastatur dafür ein, klicken Sie in die Vorschau und geben Sie das Passwort ein.",
    wordpress:
      "Fügen Sie dort, wo der Text stehen soll, den Block „Individuelles HTML“ hinzu.\nFügen Sie das Tag ein und veröffentlichen Sie die Seite.",
    stripped:
      "Erscheint nichts, hat WordPress das Skript entfernt: Fügen Sie stattdessen den einfachen Rahmen ein.",
    page: "Eigene Webseite",
    html: "Fügen Sie das Tag dort ins HTML ein, wo der Text stehen soll.",
    notion: "Tippen Sie /embed und drücken Sie die Eingabetaste.\nFügen Sie den Link ein.",
    scripts: "Ihre Seite erlaubt keine Skripte? Nehmen Sie einen einfachen Rahmen",
  },
  qr: {
    title: "Für das Publikum",
    about:
      "Der eine Code für alle: auf einer Folie, einem Plakat oder an der Tür. Er öffnet den Text auf dem Handy.",
    link: "Link für das Publikum",
    label: "QR-Code für {{ link }}",
    svg: "Als SVG speichern",
    png: "Als PNG speichern",
    failed: "Dieser Browser kann kein PNG erstellen. Nehmen Sie das SVG.",
  },
  sheet: {
    title: "Blatt zum Ausdrucken",
    about:
      "Für eine Tür, einen Tisch oder einen Sitzplatz. Der QR-Code darauf öffnet die Untertitel auf dem Handy.",
    paper: "Papier",
    languages: "Sprachen auf dem Blatt, höchstens {{ most }}",
    print: "Drucken",
    preview: "Das Blatt",
    line: "Live dabei in Ihrer Sprache: QR-Code scannen oder {{ address }} öffnen und den Code eingeben.",
  },
};

export default words;
