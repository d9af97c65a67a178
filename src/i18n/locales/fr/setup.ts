/**
 * The words of the link builder, in French.
 */
import type { SetupDictionary } from "../en/setup.ts";

const words: SetupDictionary = {
  page: {
    title: "Configurer les écrans et les pages",
    lead: "Choisissez où et comment les sous-titres s’affichent, puis emportez le lien. Rien n’est enregistré : l’adresse de cette page contient tous vos choix ; vous pouvez l’ajouter à vos favoris ou la transmettre.",
  },
  config: {
    title: "config.json contient des erreurs ; l’application continue sans ce qu’elle n’a pas pu lire",
    broken: "Le fichier n’est pas un objet JSON : rien n’en est retenu.",
    unknown: "n’est pas un champ ; il y a :",
    unusable: "n’est pas retenu ; attendu :",
  },
  code: {
    hint: "Les quatre caractères de la diffusion ou n’importe quel lien vers elle.",
    checking: "Recherche de la diffusion…",
    original: "Langue originale",
    translations: "Traductions",
    speech: "Lecture à voix haute",
    none: "Aucune",
    locked:
      "Cette diffusion est protégée par un mot de passe. Il est demandé aux spectateurs là où ils la suivent ; il n’est pas nécessaire ici et ne figure jamais dans un lien.",
  },
  display: {
    title: "Où sera-t-il affiché ?",
    reader: "Téléphones et ordinateurs",
    readerAbout: "Chacun l’ouvre sur son propre appareil.",
    embed: "Page de l’événement",
    embedAbout: "Un cadre dans votre propre page, à côté de la vidéo.",
    kiosk: "Écran de salle",
    kioskAbout: "Un grand écran que personne ne touche.",
    overlay: "Incrustation vidéo",
    overlayAbout: "Une couche par-dessus l’image, pour OBS ou vMix.",
  },
  languages: {
    title: "Langues",
    nth: "Langue {{ number }}",
    most: "Jusqu’à {{ most }}, dans cet ordre.",
    viewer: "Automatique (langue du spectateur)",
    machine: "Automatique (langue de l’écran)",
    nothing: "Aucune",
  },
  look: {
    title: "Aspect",
    size: "Taille",
    more: "Couleurs et espacement",
  },
  behaviour: {
    title: "Comportement",
    unspoken: "Cette diffusion ne propose pas de lecture à voix haute.",
    shown: "Activée, dans la première langue affichée",
    off: "Désactivée",
    sound:
      "Le navigateur de l’écran doit être lancé de façon à activer le son sans appui (Chromium : --autoplay-policy=no-user-gesture-required).",
    delay: "Décalage en secondes",
    delayHint: "Retient le texte et la lecture à voix haute pour les caler sur un flux vidéo.",
    viewer: "Automatique (langue du spectateur)",
  },
  embed: {
    title: "Dans la page",
    controls: "Afficher les commandes",
    height: "Hauteur en pixels",
    accent: "Couleur d’accentuation",
    theme: "Celle du thème",
  },
  kiosk: {
    title: "À l’écran",
    screen: "Écran",
    landscape: "Horizontal",
    portrait: "Vertical",
    arrange: "Plusieurs langues",
    auto: "Selon l’écran",
    columns: "Côte à côte",
    rows: "L’une sous l’autre",
    lines: "Le texte s’affiche",
    blocks: "Par blocs entiers",
    rolling: "En défilant",
    name: "Afficher le nom de la diffusion",
    clock: "Afficher l’heure",
    qr: "Afficher un code QR pour suivre sur un téléphone",
    dim: "Minutes sans texte avant d’assombrir l’écran",
    never: "0 signifie jamais.",
  },
  overlay: {
    title: "Sur l’image",
    lines: "Lignes",
    one: "Une",
    two: "Deux",
    three: "Trois",
    position: "Position",
    bottom: "En bas",
    top: "En haut",
    fade: "Secondes sans texte avant l’effacement en fondu",
    never: "0 signifie jamais.",
    key: "Fond",
    transparent: "Transparent",
    box: "Fond sombre derrière le texte",
    speakers: "Indiquer qui parle",
  },
  colour: {
    green: "Vert",
    blue: "Bleu",
    magenta: "Magenta",
    own: "Une autre couleur",
  },
  preview: {
    title: "Aperçu",
    scale: "{{ size }}, réduit pour tenir ici, sans le son",
    open: "Ouvrir dans un nouvel onglet",
  },
  take: {
    title: "Lien et code",
    link: "Lien",
    tag: "Pour votre page : une seule balise",
    frame: "Pour votre page : un simple cadre",
    frameTitle: "Sous-titres en direct",
    copy: "Copier",
    copyWhat: "Copier : {{ what }}",
    copied: "Copié.",
    refused: "Le navigateur a refusé. Le texte est maintenant sélectionné ; vous pouvez le copier vous-même.",
    check: "Vérifier une place avant l’événement",
    checkAbout: "Ouverte dans la salle, cette page dit en trente secondes si l’on peut suivre de là.",
  },
  next: {
    title: "Et maintenant ?",
    first: "Saisissez d’abord le code. Le lien et un aperçu s’afficheront ici.",
    reader: "Envoyez le lien à votre public, ou montrez le code qui se trouve sous « Pour le public ».",
    system: "Système de l’ordinateur de l’écran",
    command: "Commande",
    windows:
      "Fermez toutes les fenêtres du navigateur.\nAppuyez sur Windows + R, collez la commande et appuyez sur Entrée.\nAlt + F4 ferme l’affichage.",
    macos:
      "Ouvrez Terminal, collez la commande et appuyez sur Entrée. Google Chrome doit être installé.\nCommande + Q ferme l’affichage.",
    linux:
      "Fermez toutes les fenêtres du navigateur.\nOuvrez un terminal, collez la commande et appuyez sur Entrée.\nAlt + F4 ferme l’affichage.",
    raspberry:
      "Ouvrez un terminal, collez la commande et appuyez sur Entrée.\nRedémarrez : l’affichage démarre désormais tout seul.",
    obs: "Sous « Sources », cliquez sur + et choisissez « Navigateur ».\nCollez le lien dans « URL » ; largeur 1920, hauteur 1080.\nValidez et laissez la source en haut de la liste.",
    vmix: "Cliquez sur « Add Input » et choisissez « Web Browser ».\nCollez le lien dans « URL » ; largeur 1920, hauteur 1080.\nCliquez sur « OK » et activez l’entrée comme « overlay ».",
    wordpress:
      "Ajoutez le bloc « HTML personnalisé » là où le texte doit apparaître.\nCollez la balise et publiez.",
    page: "Votre propre page",
    html: "Collez la balise dans le HTML, là où le texte doit apparaître.",
    notion: "Tapez /embed et appuyez sur Entrée.\nCollez le lien.",
    scripts: "Votre page n’autorise pas les scripts ? Prenez un simple cadre",
  },
  qr: {
    title: "Pour le public",
    about:
      "Le seul code à montrer à tous : sur une diapositive, une affiche ou la porte. Il ouvre le texte sur un téléphone.",
    label: "Code QR pour {{ link }}",
    svg: "Enregistrer en SVG",
    png: "Enregistrer en PNG",
    failed: "Ce navigateur ne peut pas créer de PNG. Prenez le SVG.",
  },
  sheet: {
    title: "Feuille à imprimer",
    about:
      "À placer sur une porte, une table ou un siège. Son code QR ouvre les sous-titres sur un téléphone.",
    paper: "Papier",
    languages: "Langues sur la feuille",
    print: "Imprimer",
    preview: "La feuille",
    line: "Suivez le direct dans votre langue : scannez le code QR, ou ouvrez {{ address }} et saisissez le code.",
  },
};

export default words;
