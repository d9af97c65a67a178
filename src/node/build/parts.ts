/**
 * Which of the viewer's modules come in one file. What every page begins with is one; each part that is fetched when it is
 * needed is another, under a name that stays, so that a file that grew can be named. Only `vite.config.ts` uses this.
 */
import type { Rolldown } from "vite";

/** What every page begins with, but for the page's own script. */
const START = /src\/app\.tsx$/;
/** Needed by several parts, and too small for files of their own. */
const SMALL =
  /src\/(?:lib\/plain-line|offline\/worker-address|i18n\/part-words|speech\/players\/player-events|visit\/forget-tab|displays\/(?:join\/explain-code|shared\/typed-token)|ui\/(?:save-file|scroll-within|about-links|brand-mark|controls\/panel))\.tsx?$/;
/** A sheet of several parts: its names are written into the pages, and a file of its own would be empty. */
const SHARED_SHEET = /src\/ui\/archive\/archive\.module\.css/;

/**
 * The files that modules are gathered in, with what these import; every other module goes into the file of what loads it.
 * What is loaded by `import()` must not be here, or its file would hold only the way to another.
 */
export const groups: Rolldown.CodeSplittingGroup[] = [
  { name: "words-en", test: /src\/i18n\/locales\/en\/interface\.ts$/, priority: 2 },
  { name: "words-check-en", test: /src\/i18n\/locales\/en\/check\.ts$/, priority: 2 },
  { name: "words-event-en", test: /src\/i18n\/locales\/en\/event\.ts$/, priority: 2 },
  { name: "words-event-setup-en", test: /src\/i18n\/locales\/en\/event-setup\.ts$/, priority: 2 },
  { name: "words-privacy-en", test: /src\/i18n\/locales\/en\/privacy\.ts$/, priority: 2 },
  { name: "words-video-en", test: /src\/i18n\/locales\/en\/video\.ts$/, priority: 2 },
  { name: "words-tools-en", test: /src\/i18n\/locales\/en\/tools\.ts$/, priority: 2 },
  { name: "words-sample-en", test: /src\/i18n\/locales\/en\/sample\.ts$/, priority: 2 },
  { name: "words-setup-en", test: /src\/i18n\/locales\/en\/setup\.ts$/, priority: 2 },
  { name: "words-talk-setup-en", test: /src\/i18n\/locales\/en\/talk-setup\.ts$/, priority: 2 },
  { name: "words-talk-en", test: /src\/i18n\/locales\/en\/talk\.ts$/, priority: 2 },
  { name: "words-venue-en", test: /src\/i18n\/locales\/en\/venue\.ts$/, priority: 2 },
  { name: "reader", test: (id) => START.test(id) || SMALL.test(id) || SHARED_SHEET.test(id), priority: 1 },
  // What reads a talk, for its page and for those that lead there.
  {
    name: "load-talk",
    test: /src\/(?:talk\/(?:load-talk|load-published|moment|play-order)|displays\/shared\/sid-in-sight)\.ts$/,
    priority: 1,
  },
  {
    name: "talk-parts",
    test: /src\/(?:talk\/keep-talk|displays\/talk\/(?:size-text|talk-address|talk-texts-signals))\.ts$/,
  },
  // Whoever needs a sheet of its own needs nothing else of events, or of talks.
  { name: "load-sheet", test: /src\/ui\/load-sheet\.ts$/, priority: 1 },
  {
    name: "event-parts",
    test: /src\/(?:ui\/event\/(?:talk-time|talk-text|event-sheet)|displays\/shared\/event\/(?:event-signals|room-address))\.tsx?$/,
  },
  {
    name: "frame",
    test: /src\/displays\/embed\/(?:embed-nowhere|frame-surface-signals|host-link-signals)\.tsx?$/,
  },
  // The link builder shares these with its pages for events and for published talks.
  {
    name: "setup-parts",
    test: /src\/displays\/setup\/(?:setup-state|snippets|public-address|sheet-line|steps|copy-field|qr-take|sheet-page|take-away\.module|(?:setup|preview|public-address)\.module|event\/event-setup\.module|talk\/talk-wish)\.(?:tsx?|css)$/,
  },
  { name: "interface-options", test: /src\/ui\/interface-(?:language|options)\.tsx$/ },
  // Most who unlock a broadcast are readers: the form does not come with the screens that have it as well.
  { name: "unlock-form", test: /src\/ui\/access\/unlock-form\.tsx$/, priority: 1 },
  { name: "qr", test: /src\/ui\/qr\/qr-code\.tsx$/, priority: 1 },
  { name: "style-rows", test: /src\/ui\/style\/(?:(?:amount|choice|colour|edge)-row|letter-rows)\.tsx$/ },
  // Only displays that nobody touches and the link builder need these.
  // The kiosk by itself, and in the room of an event.
  { name: "kiosk", test: /src\/displays\/kiosk\/unattended-page\.tsx$/ },
  {
    name: "screen-parameters",
    test: /src\/links\/parameters\/(?:kiosk|overlay|lines)\.ts$/,
    priority: 1,
  },
  { name: "cues", test: /src\/(?:export\/(?:copy-text|cues)|ui\/save\/day-of-talk)\.ts$/ },
];

/** Files of words, and the pages of displays: their names alone do not say what they are. */
const DICTIONARY =
  /src\/i18n\/locales\/([\w-]+)\/(?:interface|(setup|privacy|check|event-setup|event|screen|venue|video|tools|sample|talk-setup|talk))\.ts$/;
const PAGE = /src\/displays\/([\w-]+)\/page\.tsx$/;

function partName({ name, facadeModuleId }: Rolldown.PreRenderedChunk): string {
  const [words, language = "", page] = DICTIONARY.exec(facadeModuleId ?? "") ?? [];
  if (words !== undefined) return ["words", page, language.toLowerCase()].filter(Boolean).join("-");
  return PAGE.exec(facadeModuleId ?? "")?.[1] ?? name;
}

/** A file's path below the built viewer. */
export const chunkFileName = (chunk: Rolldown.PreRenderedChunk): string =>
  `assets/${partName(chunk)}-[hash].js`;
