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
    offers: "Was diese Übertragung bietet",
    original: "Originalsprache",
    translations: "Übersetzungen",
    speech: "Sprachausgabe",
    none: "Keine",
    locked:
      "Diese Übertragung ist mit einem Passwort geschützt. Die Zuschauenden werden dort danach gefragt, wo sie mitlesen; hier wird es nicht gebraucht, und in einem Link steht es nie.",
    published: "Veröffentlichter Vortrag:",
  },
  display: {
    title: "Wo wird es gezeigt?",
    reader: "Handys und Computer",
    readerAbout: "Alle öffnen es auf dem eigenen Gerät.",
    embed: "Veranstaltungs\u00adseite",
    embedAbout: "Ein Rahmen in Ihrer eigenen Seite, neben dem Video.",
    kiosk: "Bildschirm im Saal",
    kioskAbout:
      "Ein großer Bildschirm, den niemand berührt. Die Tafel aller Räume fürs Foyer: „Eine ganze Veranstaltung einrichten“.",
    overlay: "Video\u00adeinblendung",
    overlayAbout: "Eine Ebene über dem Bild, für OBS oder vMix.",
    event: "Eine ganze Veranstaltung einrichten",
    eventAbout: "Alle Links und Blätter, auch die Tafel aller Räume fürs Foyer.",
    talks: "Veröffentlichte Vorträge einrichten",
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
    larger: "Größerer QR-Code",
    pauses: "Solange nichts gesagt wird, ist er von selbst groß.",
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
    key: "Farbe für Chroma-Key",
    transparent: "Keine (durchsichtig)",
    behind: "Hinter dem Text",
    bare: "Nichts",
    box: "Dunkler Kasten",
    speakers: "Namen der Sprechenden anzeigen",
    captions: "Closed Captions im Stream, über OBS",
    captionsHint:
      "Wer bei Twitch oder YouTube zuschaut, kann sie einschalten. Sie sind in der ersten Sprache und nur in lateinischer Schrift.",
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
    busy: "Vorschau über unruhigem Bild",
    open: "In neuem Tab öffnen",
    state: "Zustand",
    now: "Jetzt",
    example: "Der Text ist ein Beispiel.",
    diagonal: "Bildschirmdiagonale in Zoll",
    readable: "Bis {{ near }} Abstand gut zu lesen, bis {{ far }} noch lesbar.",
    larger: "Für größeren Text „{{ size }}“ erhöhen.",
    scanned: "Der Code lässt sich aus bis zu {{ far }} scannen.",
  },
  take: {
    title: "Link und Code",
    link: "Link",
    tag: "HTML-Seite",
    frameTitle: "Live-Untertitel",
    copy: "Kopieren",
    copyWhat: "Kopieren: {{ what }}",
    copied: "Kopiert",
    refused:
      "Der Browser hat es nicht zugelassen. Der Text ist jetzt markiert; Sie können ihn selbst kopieren.",
    check: "Vor der Veranstaltung einen Platz prüfen",
    checkAbout: "Im Saal geöffnet, sagt die Seite in einer halben Minute, ob man von dort aus folgen kann.",
  },
  next: {
    title: "So geht es weiter",
    first: "Geben Sie zuerst den Code ein. Dann stehen hier der Link und eine Vorschau.",
    local: "Diese Adresse funktioniert nur auf diesem Computer.",
    localList:
      "Die Adressen in dieser Liste gelten nur auf diesem Rechner. Geben Sie zuerst oben die öffentliche Adresse ein.",
    mended: "Alle Links und Codes auf dieser Seite haben diese Adresse: {{ address }}",
    public:
      "Öffnen Sie diese Seite unter der Adresse, die Ihr Publikum benutzt, oder geben Sie diese Adresse hier ein. Sie steht dann in allen Links.",
    address: "Adresse des Viewers",
    example: "Zum Beispiel https://untertitel.example.org",
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
    raspberry:
      "Tippen Sie im Terminal sudo raspi-config und drücken Sie die Eingabetaste. Schalten Sie unter Display Options das Screen Blanking aus und wählen Sie unter System Options, Boot / Auto Login, Desktop Autologin.",
    restart: "Starten Sie neu: Von nun an startet die Anzeige von selbst. {{ keys }} beendet sie.",
    undo: "Um es rückgängig zu machen, löschen Sie {{ file }}.",
    obs: "Drücken Sie bei „Quellen“ auf + und wählen Sie „Browser“.\nFügen Sie den Link bei „URL“ ein; Breite 1920, Höhe 1080.\nDrücken Sie „OK“ und lassen Sie die Quelle ganz oben in der Liste.",
    obsLocked:
      "Klicken Sie mit der rechten Maustaste auf die Quelle, wählen Sie „Interagieren“ und geben Sie das Passwort ein.",
    obsCaptions:
      "Öffnen Sie im Menü „Werkzeuge“ die WebSocket-Einstellungen, aktivieren Sie den Server und kopieren Sie sein Passwort.\nKlicken Sie mit der rechten Maustaste auf die Quelle, wählen Sie „Interagieren“, fügen Sie das Passwort ein und drücken Sie „Verbinden“.\nVerbinden Sie, bevor Sie auf Sendung gehen: Bis dahin verdeckt dieses Formular das Bild.",
    vmix: "Drücken Sie „Add Input“ und wählen Sie „Web Browser“.\nFügen Sie den Link bei „URL“ ein; Breite 1920, Höhe 1080.\nDrücken Sie „OK“ und schalten Sie den Eingang als Overlay ein.",
    vmixLocked:
      "Klicken Sie mit der rechten Maustaste auf den Eingang, schalten Sie Maus und Tastatur dafür ein, klicken Sie in die Vorschau und geben Sie das Passwort ein.",
    wordpress:
      "Fügen Sie den Block „Individuelles HTML“ dort ein, wo der Text stehen soll.\nFügen Sie den Code unten ein, der mit <iframe beginnt, und veröffentlichen Sie.",
    unfiltered:
      "Verschwindet der Rahmen, darf Ihr Konto solches HTML nicht einfügen: Bitten Sie jemanden aus der Administration der Website darum, oder setzen Sie den Link in die Seite.",
    html: "Fügen Sie dies dort ein, wo der Text stehen soll. Wo keine Skripte erlaubt sind, nehmen Sie stattdessen den Code unter „WordPress“, der mit <iframe beginnt.",
    notion: "Tippen Sie /embed und drücken Sie die Eingabetaste.\nFügen Sie den Link ein.",
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
    title: "Blätter und Platzkarten zum Drucken",
    about:
      "Für eine Tür, einen Tisch oder einen Sitzplatz. Der QR-Code darauf öffnet die Untertitel auf dem Handy.",
    format: "Gedruckt als",
    whole: "Ein Blatt",
    cards: "{{ count }} Karten pro Seite, zum Ausschneiden",
    paper: "Papier",
    languages: "Sprachen darauf, höchstens {{ most }}",
    more: "Sprachen, die die Übertragung nicht hat",
    full: "Es ist Platz für {{ most }} Sprachen. Nehmen Sie eine weg, um eine andere hinzuzufügen.",
    left: "Kein Platz für: {{ languages }}.",
    fewer: "Bei {{ count }} Karten pro Seite ist Platz für {{ most }} Sprachen.",
    print: "Drucken",
    local:
      "Der gedruckte Code führt zu einer Adresse, die nur auf diesem Computer funktioniert. Geben Sie zuerst oben die öffentliche Adresse ein.",
    preview: "Das Blatt",
    headline: "Live-Untertitel auf Ihrem Handy",
    code: "Code",
    line: "Live dabei in Ihrer Sprache: QR-Code scannen oder {{ address }} öffnen und den Code eingeben.",
  },
};

export default words;
