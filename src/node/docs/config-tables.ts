/**
 * The fields of `config.json` for the documents. Each field of the program has its words here: one without them does not
 * compile.
 */
import { type CONFIG_FIELDS, type Feature, FEATURES } from "../../config/config.ts";

/** What a field says, and what holds where it is left out; both as Markdown. */
type Words = { readonly what: string; readonly usual: string };

type ConfigFields = typeof CONFIG_FIELDS;
/** Fields that hold fields, each with a table of its own. */
type Group = "brand" | "look" | "features" | "stream";

const SERVICE: { readonly [Name in Exclude<keyof ConfigFields, Group>]: Words } = {
  serviceOrigin: {
    what: "origin of the service, such as `https://service.example`; `\"\"` for the page's own. The page's policy must name it in `connect-src`",
    usual: '`""`',
  },
  embedOrigins: {
    what: 'origins whose pages may send messages to a frame and be sent some ([embedding](embedding.md)); `"*"` for any, which then hear nothing of a broadcast with a password',
    usual: '`["*"]`',
  },
  embedPassword: {
    what: "`true`: a password may be typed in a frame",
    usual: "`false`",
  },
};

const BRAND: { readonly [Name in keyof ConfigFields["brand"]]: Words } = {
  name: {
    what: '1 to 60 characters, instead of "Live subtitles": in titles, on the first page, on the waiting screen of a kiosk, where a code leads nowhere',
    usual: "–",
  },
  logo: {
    what: "a picture instead of the name, on the first page, on `/privacy` and on the waiting screen of a kiosk: a path on the page's own origin (`/brand/logo.svg`: in `public/` before the build, or beside `index.html` on the server, where upgrades leave it; servers answer paths of letters, digits, `-`, `_`, `.` and spaces), or a `data:image/…` address. The name is its text alternative",
    usual: "–",
  },
  logoDark: {
    what: "the same for dark and high-contrast pages",
    usual: "`logo`",
  },
  accent: {
    what: "three or six hex digits, with `#` or without: buttons, links and marks",
    usual: "the viewer's green",
  },
  accentDark: {
    what: "the same for dark pages",
    usual: "`accent`",
  },
  links: {
    what: "`https:` addresses, or paths on the page's own origin (an `.html` file there is served as every file is, under a policy that allows no styles and no pictures): at the foot of the first page and of `/privacy`, and beneath a reader's settings, each in a new tab",
    usual: "–",
  },
};

/** What is not there where a feature is switched off. */
const SWITCHED_OFF: { readonly [Name in Feature]: string } = {
  speech: "nothing can be heard; a link's `speech` is not heeded",
  keeping:
    "nothing that is said is kept on the device. What was kept before is still listed on the first page, to be read and deleted",
  saving: "no file, no copy, no share sheet; `/broadcast/{token}/record` says that it is switched off",
  find: "no search, by button or key",
  setup: "no link builder; `/setup` says that it is switched off",
  offline: "the viewer is not kept on the device; what was kept of it goes at the next visit",
  embed: "`/embed/{token}` says that it is switched off; an event page is told `refused`",
  kiosk: "`/kiosk/{token}` says that it is switched off",
  overlay:
    "`/overlay/{token}` stays empty, as always where something is amiss: nothing of the kind may go on the air",
};

/** Fields that are told together, as they stand in the first column. */
const NAMES: { readonly [Name in keyof ConfigFields["brand"]]?: string } = {
  links: "`links.imprint`, `links.privacy`",
};

function fieldTable(
  fields: Readonly<Record<string, Words>>,
  names: Readonly<Record<string, string>> = {},
): string {
  const rows = Object.entries(fields).map(
    ([name, { what, usual }]) => `| ${names[name] ?? `\`${name}\``} | ${what} | ${usual} |`,
  );
  return ["| field | what | default |", "| --- | --- | --- |", ...rows].join("\n");
}

/** The fields about the service and frames, as Markdown. */
export const serviceFieldsTable = (): string => fieldTable(SERVICE);

/** The fields of `brand`, as Markdown. */
export const brandFieldsTable = (): string => fieldTable(BRAND, NAMES);

/** The fields of `features`, as Markdown. */
export const featuresTable = (): string =>
  [
    "| field | switched off |",
    "| --- | --- |",
    ...FEATURES.map((name) => `| \`${name}\` | ${SWITCHED_OFF[name]} |`),
  ].join("\n");
