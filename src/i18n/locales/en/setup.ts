/**
 * The words of the link builder, in English. They are many and only organisers read them, so they are loaded with
 * `/setup` alone. This dictionary is the type of the others.
 */
import type { Words } from "./interface.ts";

const words = {
  page: {
    title: "Set up screens and pages",
    lead: "Choose where the subtitles are shown and how, then take the link with you. Nothing is stored: the address of this page holds all you chose, so you can bookmark it or send it on.",
  },
  config: {
    title: "config.json has problems; the viewer goes on without what it could not read",
    broken: "The file is not a JSON object, so nothing of it counts.",
    unknown: "is no field; there are:",
    unusable: "does not count; expected:",
  },
  code: {
    hint: "The four characters of the broadcast, or any link to it.",
    checking: "Looking it up …",
    original: "Original",
    translations: "Translations",
    speech: "Speech",
    none: "None",
    locked:
      "This broadcast has a password. Viewers are asked for it where they watch; it is not needed here and never part of a link.",
  },
  display: {
    title: "Where will it be shown?",
    reader: "Phones and computers",
    readerAbout: "Everyone opens it on a device of their own.",
    embed: "Event page",
    embedAbout: "A frame in your own page, beside the video.",
    kiosk: "Venue screen",
    kioskAbout: "A large screen that nobody touches.",
    overlay: "Video overlay",
    overlayAbout: "A layer over the picture, for OBS or vMix.",
  },
  languages: {
    title: "Languages",
    nth: "Language {{ number }}",
    most: "Up to {{ most }}, in this order.",
    viewer: "Automatic (viewer's language)",
    machine: "Automatic (screen's language)",
    nothing: "None",
  },
  look: {
    title: "Look",
    size: "Size",
    more: "Colours and spacing",
  },
  behaviour: {
    title: "Behaviour",
    unspoken: "This broadcast has no speech.",
    shown: "On, in the first language shown",
    off: "Off",
    sound:
      "The browser of the screen has to be started so that it plays sound without a tap (Chromium: --autoplay-policy=no-user-gesture-required).",
    delay: "Delay in seconds",
    delayHint: "Holds text and speech back to match a video stream.",
    viewer: "Automatic (viewer's language)",
  },
  embed: {
    title: "In the page",
    controls: "Show the controls",
    height: "Height in pixels",
    accent: "Accent colour",
    theme: "From the theme",
  },
  kiosk: {
    title: "On the screen",
    screen: "Screen",
    landscape: "Wide",
    portrait: "Tall",
    arrange: "Several languages",
    auto: "To suit the screen",
    columns: "Side by side",
    rows: "Below each other",
    lines: "Text comes",
    blocks: "In whole blocks",
    rolling: "Rolling",
    name: "Show the name of the broadcast",
    clock: "Show the time",
    qr: "Show a QR code to follow on a phone",
    dim: "Dim after silence, in minutes",
    never: "0 for never.",
  },
  overlay: {
    title: "On the picture",
    lines: "Lines",
    one: "One",
    two: "Two",
    three: "Three",
    position: "Position",
    bottom: "Bottom",
    top: "Top",
    fade: "Fade out after silence, in seconds",
    never: "0 for never.",
    key: "Background",
    transparent: "Transparent",
    box: "A dark box behind the text",
    speakers: "Name the speakers",
  },
  colour: {
    green: "Green",
    blue: "Blue",
    magenta: "Magenta",
    own: "Another colour",
  },
  preview: {
    title: "Preview",
    scale: "{{ size }}, scaled to fit, muted",
    open: "Open in a new tab",
  },
  take: {
    title: "Link and code",
    link: "Link",
    tag: "For your page: one tag",
    frame: "For your page: a plain frame",
    frameTitle: "Live subtitles",
    copy: "Copy",
    copyWhat: "Copy: {{ what }}",
    copied: "Copied.",
    refused: "The browser refused. The text is selected now, so you can copy it yourself.",
    check: "Check a seat before the event",
    checkAbout: "Opened at the venue, it says in half a minute whether people can follow from there.",
  },
  next: {
    title: "What to do next",
    first: "Type the code first. The link and a preview then stand here.",
    reader: "Send the link to your audience, or show the code under “For the audience”.",
    system: "System of the screen's computer",
    command: "Command",
    windows:
      "Close all browser windows.\nPress Windows + R, paste the command and press Enter.\nAlt + F4 ends it.",
    macos:
      "Open Terminal, paste the command and press Return. Google Chrome has to be installed.\nCommand + Q ends it.",
    linux:
      "Close all browser windows.\nOpen a terminal, paste the command and press Enter.\nAlt + F4 ends it.",
    raspberry:
      "Open a terminal, paste the command and press Enter.\nRestart: from now on the screen starts by itself.",
    obs: "Under Sources, press + and choose Browser.\nPaste the link into URL; width 1920, height 1080.\nPress OK and keep it at the top of the list.",
    vmix: "Press Add Input and choose Web Browser.\nPaste the link into URL; width 1920, height 1080.\nPress OK and switch it on as an overlay.",
    wordpress: "Add the block Custom HTML where the text should stand.\nPaste the tag and publish.",
    page: "Your own page",
    html: "Paste the tag into the HTML where the text should stand.",
    notion: "Type /embed and press Enter.\nPaste the link.",
    scripts: "No scripts allowed on your page? Take a plain frame",
  },
  qr: {
    title: "For the audience",
    about: "The one code for the public: on a slide, a poster or the door. It opens the text on a phone.",
    label: "QR code for {{ link }}",
    svg: "Save as SVG",
    png: "Save as PNG",
    failed: "This browser cannot draw a PNG. Take the SVG.",
  },
  sheet: {
    title: "Sheet to print",
    about: "To put on a door, a table or a seat. Its QR code opens the subtitles on a phone.",
    paper: "Paper",
    languages: "Languages on the sheet",
    print: "Print",
    preview: "The sheet",
    line: "Follow along in your language: scan this, or open {{ address }} and type the code.",
  },
} as const;

/** The link builder's words: the same keys as English. */
export type SetupDictionary = Words<typeof words>;

export default words;
