/**
 * What `config.json` says about the viewer on this host: where the service is, whose name and colours it bears, and
 * which of its parts are on (docs/configuration.md). Every field stands for itself: one that cannot be read costs
 * nothing but itself, and its path is kept for whoever has to mend it. Part of the first script, so it stays small:
 * what to say about a field is in `problems.ts`.
 */
import { cleanServiceOrigin } from "./config-answer.ts";
import { isFields } from "../lib/fields.ts";
import { originOf } from "../lib/origin.ts";
import { parseHex, toHex } from "../lib/colour.ts";
import { ownPath, webLink } from "../lib/web-link.ts";
import { readLook, type Row } from "../links/parameters/rows.ts";
import { PREFERENCES, type Preferences } from "../links/preferences.ts";
import { STREAM_EVENTS, STREAM_FIELDS, type StreamNames } from "../vas/stream-names.ts";

/** What can be switched off. */
export const FEATURES = [
  "speech",
  "keeping",
  "saving",
  "find",
  "setup",
  "offline",
  "embed",
  "kiosk",
  "overlay",
] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = { readonly [Name in Feature]: boolean };

/** Parameters of a link (docs/links.md) that may be the usual look of a reader who has chosen nothing. */
export const LOOK: readonly string[] = Object.values<Row<unknown>>(PREFERENCES).flatMap(({ name, look }) =>
  look === true && name !== undefined ? [name] : [],
);

export type Brand = {
  /** Stands for the app's own name. */
  readonly name?: string | undefined;
  /** A path on the page's own origin, or a `data:` picture; the second on dark grounds. */
  readonly logo?: string | undefined;
  readonly logoDark?: string | undefined;
  /** Six hex digits; the second on dark grounds. */
  readonly accent?: string | undefined;
  readonly accentDark?: string | undefined;
  /** `https:` addresses, or paths on the page's own origin. */
  readonly links?: { readonly imprint?: string | undefined; readonly privacy?: string | undefined };
};

export type Config = {
  /** Origin of the service, without a trailing slash; empty for the page's own. */
  readonly serviceOrigin: string;
  /** Origins whose pages may talk to an embedded viewer; `*` for any, which then may not hear a password channel. */
  readonly embedOrigins: readonly string[];
  /** Whether a password may be typed inside a frame. */
  readonly embedPassword: boolean;
  readonly brand: Brand;
  /** Preferences of readers who have chosen nothing. */
  readonly look: Partial<Preferences>;
  readonly features: Features;
  /** What the service's stream calls things. */
  readonly stream: StreamNames;
  /** Paths of the fields that do not count, such as `brand.logo`; an empty path is the whole file. */
  readonly refused: readonly string[];
};

const ANY_ORIGIN = "*";
const LONGEST_NAME = 60;
const LONGEST_STREAM_NAME = 80;

/** What is left of a value that may come from anywhere; nothing where it is of no use. */
type Clean<T> = (raw: unknown, refuse: (step: string) => void) => T | undefined;
type Fields = { readonly [name: string]: Clean<unknown> | Fields };
type Taken<T extends Fields> = {
  readonly [Name in keyof T]?: T[Name] extends Clean<infer Value>
    ? Exclude<Value, undefined>
    : T[Name] extends Fields
      ? Taken<T[Name]>
      : never;
};

/** An origin such as `https://service.example`; nothing for what is none. */
const cleanOrigin: Clean<string> = (raw) => originOf(raw);

const cleanSwitch: Clean<boolean> = (raw) => (typeof raw === "boolean" ? raw : undefined);

/** Each origin for itself. What is no list lets nobody in: it was meant to keep somebody out. */
const cleanOrigins: Clean<readonly string[]> = (raw, refuse) => {
  if (!Array.isArray(raw)) {
    refuse("");
    return [];
  }
  return (raw as readonly unknown[]).flatMap((entry, at) => {
    const origin = entry === ANY_ORIGIN ? ANY_ORIGIN : cleanOrigin(entry, refuse);
    if (origin === undefined) refuse(`.${at}`);
    return origin ?? [];
  });
};

const cleanName: Clean<string> = (raw) => {
  const name = typeof raw === "string" ? raw.trim() : "";
  return name !== "" && name.length <= LONGEST_NAME ? name : undefined;
};

const cleanLogo: Clean<string> = (raw) =>
  ownPath(raw) ?? (typeof raw === "string" && /^data:image\/[\w.+-]+[;,]/.test(raw) ? raw : undefined);

const cleanAccent: Clean<string> = (raw) => {
  const colour = typeof raw === "string" ? parseHex(raw.replace(/^#?/, "#")) : undefined;
  return colour && toHex(colour).slice(1);
};

const cleanLink: Clean<string> = webLink;

const each = <Name extends string, T>(names: readonly Name[], clean: (name: Name) => Clean<T>) =>
  Object.fromEntries(names.map((name) => [name, clean(name)])) as { readonly [Key in Name]: Clean<T> };

/** A value as a link would have it, read as a link is. */
const cleanLook =
  (name: string): Clean<Partial<Preferences>> =>
  (raw) => {
    const preferences = readLook(PREFERENCES, { [name]: raw });
    return Object.keys(preferences).length > 0 ? preferences : undefined;
  };

/** Each of somebody's names, with one of ours. */
const cleanNames =
  (ours: readonly string[]): Clean<Readonly<Record<string, string>>> =>
  (raw, refuse) => {
    if (!isFields(raw)) return undefined;
    const names = Object.entries(raw).filter((entry): entry is [string, string] => {
      const [theirs, own] = entry;
      const counts = theirs !== "" && theirs.length <= LONGEST_STREAM_NAME && ours.includes(own as string);
      if (!counts) refuse(`.${theirs}`);
      return counts;
    });
    return Object.fromEntries(names);
  };

/** Every field there is. */
export const CONFIG_FIELDS = {
  serviceOrigin: cleanServiceOrigin,
  embedOrigins: cleanOrigins,
  embedPassword: cleanSwitch,
  brand: {
    name: cleanName,
    logo: cleanLogo,
    logoDark: cleanLogo,
    accent: cleanAccent,
    accentDark: cleanAccent,
    links: { imprint: cleanLink, privacy: cleanLink },
  },
  look: each(LOOK, cleanLook),
  features: each(FEATURES, () => cleanSwitch),
  stream: { events: cleanNames(STREAM_EVENTS), fields: cleanNames(STREAM_FIELDS) },
} satisfies {
  readonly [name: string]: Fields | Clean<string> | Clean<boolean> | Clean<readonly string[]>;
};

function take<T extends Fields>(raw: unknown, fields: T, path: string, refused: string[]): Taken<T> {
  const taken: Record<string, unknown> = {};
  if (!isFields(raw)) {
    refused.push(path);
    return taken as Taken<T>;
  }
  for (const [name, value] of Object.entries(raw)) {
    const at = path === "" ? name : `${path}.${name}`;
    const field: Fields[string] | undefined = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof field === "object") taken[name] = take(value, field, at, refused);
    else {
      const clean = field?.(value, (step) => refused.push(at + step));
      if (clean === undefined) refused.push(at);
      else taken[name] = clean;
    }
  }
  return taken as Taken<T>;
}

/** What a parsed `config.json` says; it may be anything. */
export function readConfig(raw: unknown): Config {
  const refused: string[] = [];
  const { look = {}, features, ...said } = take(raw, CONFIG_FIELDS, "", refused);
  return {
    serviceOrigin: "",
    embedOrigins: [ANY_ORIGIN],
    embedPassword: false,
    brand: {},
    stream: {},
    ...said,
    look: Object.assign({}, ...Object.values(look)) as Partial<Preferences>,
    features: { ...allOn, ...features },
    refused,
  };
}

const allOn = Object.fromEntries(FEATURES.map((name) => [name, true])) as Features;

/** What holds where there is no `config.json`. */
export const defaultConfig: Config = readConfig({});

/** What holds where it is no JSON. */
export const unreadableConfig: Config = { ...defaultConfig, refused: [""] };

/** The brand as it is on light or on dark grounds. */
export const brandOn = ({ logo, logoDark, accent, accentDark }: Brand, dark: boolean) =>
  dark ? { logo: logoDark ?? logo, accent: accentDark ?? accent } : { logo, accent };
