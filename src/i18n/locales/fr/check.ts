/**
 * The words of the check of a seat, in French.
 */
import type { CheckDictionary } from "../en/check.ts";

const words: CheckDictionary = {
  page: {
    title: "Vérification avant l’événement",
    lead: "Ouvrez cette page là où le public sera assis, avec un appareil et un réseau comme les siens.",
    again: "Vérifier à nouveau",
    open: "Ouvrir la diffusion",
    copy: "Copier le résultat en texte",
    copied: "Copié. Aucun mot de passe n’y figure.",
    uncopied:
      "Le navigateur ne laisse pas cette page copier. Le texte est sélectionné ; vous pouvez le copier vous-même.",
    report: "Le résultat en texte",
    failed: "Impossible à vérifier. Recommencez ; si cela se reproduit, envoyez le résultat à l’assistance.",
  },
  overall: {
    running: "Vérification…",
    runningLead: "Trente secondes du flux sont mesurées. Gardez cette page affichée.",
    left: "encore {{ time }}",
    paused: "En pause",
    pausedLead: "Cette page est masquée. La mesure reprendra quand elle sera de nouveau affichée.",
    locked: "Mot de passe nécessaire",
    lockedLead: "Saisissez-le comme le ferait le public ; la vérification continue ensuite.",
    ready: "Tout est prêt",
    readyLead: "Assis ici avec un appareil comme celui-ci, on peut suivre.",
    remarks: "Fonctionne, avec des remarques",
    remarksLead: "On peut suivre d’ici. Regardez les points marqués « Remarque ».",
    bad: "Ne fonctionnera pas ici",
    badLead: "Commencez par le premier problème de la liste ; les autres peuvent en découler.",
    unmeasured: "Non terminé",
    unmeasuredLead: "Cette page a été masquée trop longtemps. Recommencez en la gardant affichée.",
  },
  verdict: {
    good: "Bon",
    remark: "Remarque",
    bad: "Problème",
    unknown: "Non mesuré",
    running: "Vérification…",
    later: "En attente",
    waiting: "Appuyez",
  },
  group: {
    way: "Du service à cette place",
    device: "Cet appareil",
  },
  name: {
    service: "Service",
    broadcast: "Diffusion",
    stream: "Flux",
    frames: "Messages",
    delay: "Retard",
    sound: "Son",
    storage: "Stockage",
    worker: "Sans réseau",
    awake: "Écran allumé",
    visible: "Page affichée",
  },
  service: {
    answered: "Il a répondu en {{ time }}.",
    slow: "Il a mis {{ time }} à répondre. Si le texte arrive tard aussi, essayez un autre réseau.",
    busy: "Il est trop sollicité en ce moment. Attendez une minute et recommencez.",
    failing: "Il répond par une erreur ({{ status }}). Signalez-le à ceux qui l’exploitent.",
    foreign:
      "Autre chose a répondu à sa place, sans doute la page de connexion de ce réseau. Connectez-vous et recommencez.",
    unreachable:
      "Il ne répond pas. Ce réseau le bloque peut-être : demandez à son administrateur ou essayez-en un autre.",
    offline: "Cet appareil n’a pas de réseau. Connectez-le et recommencez.",
  },
  broadcast: {
    live: "« {{ name }} » est en direct.",
    notStarted: "« {{ name }} » existe et n’a pas encore commencé. Il n’y a pas de texte avant.",
    paused: "« {{ name }} » est en pause. Le texte reprendra tout seul.",
    ended: "Elle est terminée. La prochaine aura peut-être un autre code ; demandez à l’organisateur.",
    revoked: "L’organisateur l’a fermée. Demandez un nouveau code.",
    unknown: "Il n’y en a pas avec le code {{ token }}. Comparez-le à celui que vous avez reçu.",
    refused: "Le service n’admet pas cet appareil. Demandez à l’organisateur qui peut suivre.",
  },
  stream: {
    flowing: "Il s’est ouvert en {{ time }} et a apporté {{ kilobytes }} ko.",
    slow: "Il a mis {{ time }} à s’ouvrir, et l’on attend d’autant le premier texte. Essayez un autre réseau.",
    queued:
      "La diffusion est complète ; cet appareil est numéro {{ position }} dans la file. Demandez à l’organisateur d’ouvrir plus de places.",
    broken:
      "Il s’est coupé après {{ after }}. L’application se reconnecterait toute seule ; si cela se répète, essayez un autre réseau.",
    over: "Il n’y en a plus, car la diffusion est terminée.",
    empty:
      "Il s’est ouvert, mais rien n’est passé. Un proxy ou un antivirus le retient peut-être : demandez à l’administrateur du réseau.",
    full: "Il n’y a plus de place. Demandez à l’organisateur d’en ouvrir davantage.",
    refused: "Il a été refusé ({{ status }}). Signalez-le à ceux qui exploitent le service.",
    foreign:
      "Autre chose a répondu à sa place. Un filtre de ce réseau gêne peut-être : demandez à son administrateur.",
    unreachable:
      "Il n’a pas pu être ouvert. Ce réseau bloque peut-être les longues connexions : demandez à son administrateur ou essayez-en un autre.",
    hidden: "Il n’a pas été mesuré jusqu’au bout, car cette page était masquée.",
  },
  frames: {
    all: "Les {{ all }} ont pu être lus.",
    others: "Tout le texte a pu être lu. Autres messages non lus ({{ count }}) : {{ names }}",
    some: "{{ read }} sur {{ all }} ont pu être lus. Envoyez le résultat à l’assistance ; non lus : {{ names }}",
    none: "Aucun des {{ all }} n’a pu être lu, aucun texte ne s’affiche donc. Envoyez le résultat à l’assistance ; non lus : {{ names }}",
    nothing: "Aucun n’est arrivé.",
  },
  delay: {
    timed:
      "Le texte arrive en {{ delay }} environ. Le plus tardif avait {{ jitter }} de plus que d’habitude.",
    untimed: "Le texte arrive régulièrement. Le plus tardif avait {{ jitter }} de plus que d’habitude.",
    spaced: "Rien n’a été retenu. La plus longue pause a duré {{ silence }}.",
    late: "Le texte arrive avec environ {{ delay }} de retard. Si c’est trop loin de la parole, essayez un autre réseau.",
    uneven:
      "Une partie du texte arrive {{ jitter }} plus tard que d’habitude. Ce réseau est peut-être encombré ; essayez-en un autre.",
    heldBack:
      "Le texte arrive par paquets. Quelque chose l’accumule en chemin, comme un proxy ou un antivirus : demandez à l’administrateur du réseau.",
    silent:
      "Rien n’est venu pendant {{ silence }}. Ce réseau coupe peut-être les connexions inactives : demandez à son administrateur.",
    nothing: "Trop peu est arrivé pour le mesurer.",
  },
  sound: {
    try: "Émettre un son de test",
    waiting: "Les navigateurs n’émettent du son qu’après un appui. Ceux qui écoutent appuient aussi.",
    playing: "Lecture…",
    played:
      "Le son de test a été émis. Si vous n’avez rien entendu, vérifiez le volume et le mode silencieux.",
    refused:
      "Le navigateur refuse d’émettre du son. Autorisez-le dans les réglages de ce site ; le texte arrive quand même.",
    silent:
      "Le son de test n’a pas été émis. Vérifiez la sortie audio de cet appareil ; le texte arrive quand même.",
  },
  storage: {
    kept: "Les réglages et le texte peuvent être conservés sur cet appareil.",
    noDatabase:
      "Le texte ne peut pas être conservé : recharger la page peut faire perdre ce qui a été dit. Utilisez une fenêtre qui n’est pas privée.",
    noSettings: "Les réglages ne peuvent pas être conservés. Utilisez une fenêtre qui n’est pas privée.",
    none: "Rien ne peut être conservé : recharger la page fait perdre réglages et texte. Utilisez une fenêtre qui n’est pas privée.",
  },
  worker: {
    kept: "L’application est conservée sur cet appareil et s’ouvre sans réseau.",
    later: "Pas encore conservée ; la première visite de la diffusion s’en charge.",
    missing:
      "L’application ne peut pas être conservée ici et ne s’ouvre donc pas sans réseau. Utilisez une fenêtre qui n’est pas privée.",
  },
  awake: {
    held: "L’écran ne s’éteint pas pendant la lecture.",
    refused:
      "Le navigateur laisse l’écran s’éteindre, peut-être pour ménager la batterie. Branchez l’appareil.",
    missing: "Ce navigateur laisse l’écran s’éteindre. Réglez une durée plus longue sur l’appareil.",
  },
  visible: {
    seen: "Elle est restée affichée tout le temps.",
    hidden: "Elle a été masquée pendant {{ time }} ; ce temps n’a pas été mesuré.",
  },
};

export default words;
