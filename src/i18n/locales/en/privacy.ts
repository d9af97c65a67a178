/**
 * The words of the page about data and privacy, in English. Few readers open it, so they are loaded with `/privacy`
 * alone. This dictionary is the type of the others.
 */
import type { Words } from "../../words.ts";

const words = {
  page: {
    title: "Data and privacy",
    lead: "This viewer needs no account, sets no cookies and counts nobody. What it keeps stays on this device, and you can delete it here.",
    back: "Home",
  },
  kept: {
    title: "Kept on this device",
    settings: "Your settings",
    settingsWhy:
      "Text size, colours, languages and voices that you chose, so that they hold on your next visit. They stay until you delete them.",
    talks: "What was said",
    talksWhy:
      "The text of the broadcasts you follow, so that a reload or a day without a network loses nothing: at most {{ megabytes }} MB and {{ broadcasts }} broadcasts, each for {{ days }} days after you last followed it. A broadcast with a password is kept only if you said yes; your answer is kept as well.",
    own: "Your marks, notes and words",
    ownWhy:
      "Which sentences you marked and the notes you wrote are kept with the text, and go with it; where no text is kept they go with the tab. Words you want to be told of stay until you delete them. None of this leaves the device.",
    published: "Talks you kept",
    publishedWhy:
      "Their text and sound, because you asked for it, so that they can be read and heard without a network. They stay until you delete them, on the page of the talk or here. A talk behind a passphrase is kept locked.",
    viewer: "The viewer itself",
    viewerWhy:
      "Its own scripts and typefaces, so that it opens without a network. No text and no address is among them.",
    tab: "For this tab",
    tabWhy:
      "The place in the text, what was not saved yet when the page went and, if you ticked it, the key to a broadcast with a password. They are gone when the tab is closed.",
    passwords: "Passwords",
    passwordsWhy:
      "Only on a screen that nobody touches, in a hall or over a video, and only where the box was ticked. Anywhere else no password is kept.",
    tabs: "Between tabs",
    tabsWhy:
      "Tabs of this browser pass the text on to each other, so that one connection is enough. None of this leaves the device.",
  },
  sent: {
    title: "Sent",
    service: "To the subtitle service",
    serviceWhat:
      "{{ service }} is told the code of the broadcast, the languages and the voice you chose and, where there is one, the password you type. Like everything on the internet, this carries your IP address.",
    ownService: "The server of this page",
    clips: "Spoken sentences",
    clipsWhat: "They come from the same service, or from an address it names.",
    voices: "Voices of your device",
    voicesWhat:
      "Where you let a voice of your device speak, your browser reads the text. Some of its voices may be computed on its maker’s servers, which are then sent the sentences; in the list of voices they are marked.",
    page: "To the server of this page",
    pageWhat: "It delivers the viewer’s files and sees the address you open, with what your link says.",
    others: "To anybody else",
    othersWhat:
      "Nothing. There are no advertisements, no statistics, and no scripts or typefaces from elsewhere.",
  },
  remove: {
    title: "Delete",
    lead: "This deletes your settings, all broadcasts that are kept, kept passwords and the files of the viewer on this device. Files you saved yourself stay where they are.",
    button: "Delete what this viewer keeps on this device",
    ask: "Delete all of it?",
    yes: "Delete everything",
    no: "Keep it",
    done: "Done. Nothing is kept on this device any more.",
    failed: "Not everything could be deleted. Clear the data of this site in your browser’s settings.",
  },
} as const;

/** The words of the page about data: the same keys as English. */
export type PrivacyDictionary = Words<typeof words>;

export default words;
