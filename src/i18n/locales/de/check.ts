/**
 * The words of the check of a seat, in German.
 */
import type { CheckDictionary } from "../en/check.ts";

const words: CheckDictionary = {
  page: {
    title: "Prüfung vor der Veranstaltung",
    lead: "Öffnen Sie diese Seite dort, wo das Publikum sitzen wird, auf einem Gerät und in einem Netz wie bei ihm.",
    again: "Noch einmal prüfen",
    open: "Übertragung öffnen",
    copy: "Ergebnis als Text kopieren",
    copied: "Kopiert. Ein Passwort ist nicht dabei.",
    uncopied:
      "Der Browser lässt das Kopieren hier nicht zu. Der Text ist markiert; Sie können ihn selbst kopieren.",
    report: "Das Ergebnis als Text",
    failed:
      "Das ließ sich nicht prüfen. Prüfen Sie noch einmal; geschieht es wieder, schicken Sie das Ergebnis an den Support.",
  },
  overall: {
    running: "Wird geprüft …",
    runningLead: "Eine halbe Minute des Datenstroms wird gemessen. Lassen Sie diese Seite im Blick.",
    left: "noch {{ time }}",
    paused: "Angehalten",
    pausedLead: "Diese Seite ist verdeckt. Die Messung geht weiter, sobald sie wieder zu sehen ist.",
    locked: "Passwort nötig",
    lockedLead: "Geben Sie es ein, wie es das Publikum täte; danach geht die Prüfung weiter.",
    ready: "Bereit",
    readyLead: "Wer hier mit einem solchen Gerät sitzt, kann folgen.",
    remarks: "Geht, mit Hinweisen",
    remarksLead: "Von hier aus kann man folgen. Sehen Sie sich an, wo „Hinweis“ steht.",
    bad: "Geht hier nicht",
    badLead: "Beginnen Sie mit dem ersten Problem in der Liste; andere können daher rühren.",
    unmeasured: "Nicht abgeschlossen",
    unmeasuredLead: "Diese Seite war zu lange verdeckt. Prüfen Sie noch einmal und lassen Sie sie im Blick.",
  },
  verdict: {
    good: "Gut",
    remark: "Hinweis",
    bad: "Problem",
    unknown: "Nicht gemessen",
    running: "Wird geprüft …",
    later: "Wartet",
    waiting: "Bitte antippen",
  },
  group: {
    way: "Vom Dienst bis zu diesem Platz",
    device: "Dieses Gerät",
  },
  name: {
    service: "Dienst",
    broadcast: "Übertragung",
    stream: "Datenstrom",
    frames: "Meldungen",
    delay: "Verzögerung",
    sound: "Ton",
    storage: "Speicher",
    worker: "Ohne Netz",
    awake: "Bildschirm bleibt an",
    visible: "Seite im Blick",
  },
  service: {
    answered: "Er hat in {{ time }} geantwortet.",
    slow: "Er hat {{ time }} für eine Antwort gebraucht. Kommt auch der Text spät, versuchen Sie ein anderes Netz.",
    busy: "Er wird gerade zu oft gefragt. Warten Sie eine Minute und prüfen Sie noch einmal.",
    failing: "Er antwortet mit einem Fehler ({{ status }}). Sagen Sie es denen, die ihn betreiben.",
    foreign:
      "Etwas anderes hat geantwortet, vermutlich die Anmeldeseite dieses Netzes. Melden Sie sich an und prüfen Sie noch einmal.",
    unreachable:
      "Er antwortet nicht. Dieses Netz sperrt ihn womöglich: Fragen Sie, wer es verwaltet, oder versuchen Sie ein anderes.",
    offline: "Dieses Gerät hat kein Netz. Verbinden Sie es und prüfen Sie noch einmal.",
  },
  broadcast: {
    live: "„{{ name }}“ läuft.",
    notStarted: "„{{ name }}“ ist da und hat noch nicht begonnen. Vorher gibt es keinen Text.",
    paused: "„{{ name }}“ macht Pause. Der Text geht von selbst weiter.",
    ended: "Sie ist zu Ende. Die nächste hat vielleicht einen anderen Code; fragen Sie den Veranstalter.",
    revoked: "Der Veranstalter hat sie geschlossen. Fragen Sie nach einem neuen Code.",
    unknown: "Zum Code {{ token }} gibt es keine. Vergleichen Sie ihn mit dem, den Sie bekommen haben.",
    refused: "Der Dienst lässt dieses Gerät nicht zu. Fragen Sie den Veranstalter, wer zusehen darf.",
  },
  stream: {
    flowing: "Er ging in {{ time }} auf und brachte {{ kilobytes }} kB.",
    slow: "Er brauchte {{ time }}, um aufzugehen; so lange wartet man auf den ersten Text. Versuchen Sie ein anderes Netz.",
    queued:
      "Die Übertragung ist voll; dieses Gerät steht auf Platz {{ position }} der Warteschlange. Bitten Sie den Veranstalter, mehr Leute einzulassen.",
    broken:
      "Er brach nach {{ after }} ab. Der Viewer würde sich von selbst neu verbinden; geschieht es wieder, versuchen Sie ein anderes Netz.",
    over: "Es gibt keinen mehr, denn die Übertragung ist zu Ende.",
    empty:
      "Er ging auf, aber es kam nichts durch. Ein Proxy oder ein Virenscanner hält es womöglich zurück: Fragen Sie, wer das Netz verwaltet.",
    full: "Es ist kein Platz mehr für Zuschauer. Bitten Sie den Veranstalter, mehr Leute einzulassen.",
    refused: "Er wurde abgelehnt ({{ status }}). Sagen Sie es denen, die den Dienst betreiben.",
    foreign:
      "Etwas anderes hat geantwortet. Ein Filter in diesem Netz ist womöglich im Weg: Fragen Sie, wer es verwaltet.",
    unreachable:
      "Er ließ sich nicht öffnen. Dieses Netz sperrt womöglich lange Verbindungen: Fragen Sie, wer es verwaltet, oder versuchen Sie ein anderes.",
    hidden: "Er wurde nicht zu Ende gemessen, weil diese Seite verdeckt war.",
  },
  frames: {
    all: "Alle {{ all }} waren lesbar.",
    others: "Aller Text war lesbar. {{ count }} andere Meldungen nicht: {{ names }}",
    some: "{{ read }} von {{ all }} waren lesbar. Senden Sie das Ergebnis an den Support; nicht gelesen: {{ names }}",
    none: "Keine von {{ all }} war lesbar, also erscheint kein Text. Senden Sie das Ergebnis an den Support; nicht gelesen: {{ names }}",
    nothing: "Es kam keine.",
  },
  delay: {
    timed: "Der Text ist innerhalb von etwa {{ delay }} da. Der späteste kam {{ jitter }} später als sonst.",
    untimed: "Der Text kommt gleichmäßig. Der späteste kam {{ jitter }} später als sonst.",
    spaced: "Nichts wurde zurückgehalten. Die längste Pause war {{ silence }}.",
    late: "Der Text kommt etwa {{ delay }} zu spät. Ist das zu weit hinter dem Gesprochenen, versuchen Sie ein anderes Netz.",
    uneven:
      "Manches kommt {{ jitter }} später als sonst. Dieses Netz ist womöglich überlastet; versuchen Sie ein anderes.",
    heldBack:
      "Der Text kommt stoßweise. Etwas sammelt ihn unterwegs, etwa ein Proxy oder ein Virenscanner: Fragen Sie, wer das Netz verwaltet.",
    silent:
      "{{ silence }} lang kam nichts. Dieses Netz trennt womöglich untätige Verbindungen: Fragen Sie, wer es verwaltet.",
    nothing: "Es kam zu wenig, um sie zu messen.",
  },
  sound: {
    try: "Testton abspielen",
    waiting: "Browser spielen Ton erst nach einem Tippen ab. Wer zuhört, tippt ebenso.",
    playing: "Wird abgespielt …",
    played:
      "Der Testton wurde abgespielt. Wenn Sie nichts gehört haben, prüfen Sie Lautstärke und Stummschaltung.",
    refused:
      "Der Browser spielt hier keinen Ton ab. Erlauben Sie es in den Einstellungen dieser Website; Text kommt trotzdem.",
    silent: "Der Testton lief nicht. Prüfen Sie die Tonausgabe dieses Geräts; Text kommt trotzdem.",
  },
  storage: {
    kept: "Einstellungen und Text können auf diesem Gerät gespeichert werden.",
    noDatabase:
      "Text kann nicht gespeichert werden; beim Neuladen kann Gesagtes verloren gehen. Nehmen Sie kein privates Fenster.",
    noSettings: "Einstellungen können nicht gespeichert werden. Nehmen Sie kein privates Fenster.",
    none: "Nichts kann gespeichert werden; beim Neuladen gehen Einstellungen und Text verloren. Nehmen Sie kein privates Fenster.",
  },
  worker: {
    kept: "Der Viewer ist auf diesem Gerät gespeichert und geht ohne Netz auf.",
    later: "Noch nicht gespeichert; das geschieht beim ersten Besuch der Übertragung.",
    missing:
      "Der Viewer kann hier nicht gespeichert werden und geht ohne Netz nicht auf. Nehmen Sie kein privates Fenster.",
  },
  awake: {
    held: "Der Bildschirm wird nicht dunkel, solange jemand liest.",
    refused:
      "Der Browser lässt den Bildschirm dunkel werden, vielleicht um den Akku zu schonen. Schließen Sie das Gerät an.",
    missing: "Dieser Browser lässt den Bildschirm dunkel werden. Stellen Sie am Gerät eine längere Zeit ein.",
  },
  visible: {
    seen: "Sie war die ganze Zeit zu sehen.",
    hidden: "Sie war {{ time }} verdeckt; diese Zeit wurde nicht gemessen.",
  },
};

export default words;
