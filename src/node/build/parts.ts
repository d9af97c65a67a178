/**
 * Which of the viewer's modules come in one file. What every page begins with is one; each part that is fetched when it is
 * needed is another, under a name that stays, so that a file that grew can be named. Only `vite.config.ts` uses this.
 */
import type { Rolldown } from "vite";

/** What every page begins with, but for the page's own script; and the whole table of parameters, which is small. */
const START = /src\/(?:app\.tsx|links\/parameters\/[\w-]+\.ts)$/;
/** Needed by several parts, and too small for files of their own. */
const SMALL =
  /src\/(?:speech\/event-line|transcript\/plain-line|ui\/save-file|ui\/join\/explain-code|ui\/about-links|ui\/brand-mark)\.tsx?$/;

/**
 * The files that modules are gathered in, with what these import; every other module goes into the file of what loads it.
 * What is loaded by `import()` must not stand here, or its file would hold only the way to another.
 */
export const groups: Rolldown.CodeSplittingGroup[] = [
  { name: "words-en", test: /src\/i18n\/en\.ts$/, priority: 2 },
  { name: "words-privacy-en", test: /src\/i18n\/privacy\/en\.ts$/, priority: 2 },
  { name: "words-setup-en", test: /src\/i18n\/setup\/en\.ts$/, priority: 2 },
  { name: "reader", test: (id) => START.test(id) || SMALL.test(id), priority: 1 },
  { name: "qr", test: /src\/ui\/qr\/qr-code\.tsx$/ },
  { name: "style-rows", test: /src\/ui\/style\/(?:amount|choice|colour)-row\.tsx$/ },
  { name: "cues", test: /src\/(?:transcript\/copy-text|transcript\/cues|ui\/transcript\/day-of-talk)\.ts$/ },
];

const DICTIONARY = /src\/i18n\/(?:(setup|privacy)\/)?[a-z]{2}(?:-[a-z]{2})?\.ts$/;

/** A file's path below the built viewer; dictionaries are told from what else has their names. */
export function chunkFileName({ name, facadeModuleId }: Rolldown.PreRenderedChunk): string {
  const dictionary = DICTIONARY.exec(facadeModuleId ?? "");
  if (dictionary === null) return `assets/${name}-[hash].js`;
  return `assets/words-${dictionary[1] === undefined ? "" : `${dictionary[1]}-`}${name}-[hash].js`;
}
