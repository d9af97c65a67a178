/**
 * The words of the page about data and privacy, in French.
 */
import type { PrivacyDictionary } from "../en/privacy.ts";

const words: PrivacyDictionary = {
  page: {
    title: "Données et vie privée",
    lead: "Cette application ne demande pas de compte, ne dépose pas de cookies et ne compte personne. Ce qu’elle conserve reste sur cet appareil, et vous pouvez l’effacer ici.",
    back: "Accueil",
  },
  kept: {
    title: "Conservé sur cet appareil",
    settings: "Vos réglages",
    settingsWhy:
      "La taille du texte, les couleurs, les langues et les voix que vous avez choisies, pour qu’elles valent à votre prochaine visite. Ils restent jusqu’à ce que vous les effaciez.",
    talks: "Ce qui a été dit",
    talksWhy:
      "Le texte des diffusions que vous suivez, pour qu’un rechargement ou une journée sans réseau ne fasse rien perdre : au plus {{ megabytes }} Mo et {{ broadcasts }} diffusions, chacune pendant {{ days }} jours après la dernière fois que vous l’avez suivie. Une diffusion avec mot de passe n’est conservée que si vous avez dit oui ; votre réponse est conservée aussi.",
    own: "Vos marques, notes et mots",
    ownWhy:
      "Les phrases que vous avez marquées et les notes que vous avez écrites sont conservées avec le texte et partent avec lui ; là où aucun texte n’est conservé, elles partent avec l’onglet. Les mots dont vous voulez être averti restent jusqu’à ce que vous les supprimiez. Rien de tout cela ne quitte l’appareil.",
    published: "Conférences que vous avez conservées",
    publishedWhy:
      "Leur texte et leur son, parce que vous l’avez demandé, pour les lire et les écouter sans réseau. Elles restent jusqu’à ce que vous les supprimiez, sur la page de la conférence ou ici. Une conférence protégée par une phrase secrète est conservée fermée.",
    viewer: "L’application elle-même",
    viewerWhy:
      "Ses propres scripts et polices, pour qu’elle s’ouvre sans réseau. Il n’y a là ni texte ni adresse.",
    tab: "Pour cet onglet",
    tabWhy:
      "L’endroit dans le texte, ce qui n’était pas encore enregistré au départ de la page et, si vous l’avez coché, la clé d’une diffusion avec mot de passe. Tout cela disparaît à la fermeture de l’onglet.",
    passwords: "Mots de passe",
    passwordsWhy:
      "Uniquement sur un écran sans surveillance, dans une salle ou sur une vidéo, et seulement si la case était cochée. Ailleurs, aucun mot de passe n’est conservé.",
    tabs: "Entre onglets",
    tabsWhy:
      "Les onglets de ce navigateur se transmettent le texte, pour qu’une seule connexion suffise. Rien de cela ne quitte l’appareil.",
  },
  sent: {
    title: "Envoyé",
    service: "Au service de sous-titres",
    serviceWhat:
      "{{ service }} reçoit le code de la diffusion, les langues et la voix choisies et, s’il y en a un, le mot de passe que vous tapez. Comme tout sur internet, cela est lié à votre adresse IP.",
    ownService: "Ce serveur",
    clips: "Phrases lues à voix haute",
    clipsWhat: "Elles viennent du même service, ou d’une adresse qu’il indique.",
    voices: "Voix de votre appareil",
    voicesWhat:
      "Si vous laissez parler une voix de votre appareil, c’est votre navigateur qui lit le texte. Certaines de ses voix peuvent être calculées sur les serveurs de son éditeur, qui reçoivent alors les phrases ; elles sont signalées dans la liste des voix.",
    page: "Au serveur de cette page",
    pageWhat:
      "Il fournit les fichiers de l’application et voit l’adresse que vous ouvrez, avec ce que dit votre lien.",
    others: "À d’autres",
    othersWhat: "Rien. Il n’y a ni publicité, ni statistiques, ni scripts ou polices venus d’ailleurs.",
  },
  remove: {
    title: "Effacer",
    lead: "Ceci efface vos réglages, toutes les diffusions conservées, les mots de passe conservés et les fichiers de l’application sur cet appareil. Les fichiers que vous avez enregistrés vous-même restent où ils sont.",
    button: "Effacer ce que cette application conserve sur cet appareil",
    ask: "Tout effacer ?",
    yes: "Tout effacer",
    no: "Garder",
    done: "C’est fait. Plus rien n’est conservé sur cet appareil.",
    failed:
      "Tout n’a pas pu être effacé. Effacez les données de ce site dans les réglages de votre navigateur.",
  },
};

export default words;
