/**
 * A programme as it comes from elsewhere, before it is merged into an `event.json`: only what an import knows.
 */
import { LONGEST_FILE_NAME, LONGEST_NAME, LONGEST_TITLE, MOST_SPEAKERS } from "../../event/bounds.ts";
import type { Session } from "../../event/event-file.ts";
import { foldText } from "../../lib/fold-text.ts";
import { isLanguageTag } from "../../lib/language-tag.ts";
import { webLink } from "../../lib/web-link.ts";
import { cleanName } from "../../vas/clean-text.ts";

/**
 * A session that has no access token: no programme knows one. Its id is the same at each import and begins with the kind of
 * the source, as in `frab:…`; its room is the room's name.
 */
export type ImportedSession = Omit<Session, "token">;

/** What lasts longer is no session, in ms. */
export const LONGEST_SESSION_MS = 31 * 86_400_000;

/** What kind of file a programme came from; the ids of its sessions begin with it. */
type SourceKind = "frab" | "ical";

export type Imported = {
  readonly kind: SourceKind;
  readonly name?: string;
  readonly timeZone: string;
  /** When a day begins, such as `04:00`, where sessions go on past midnight. */
  readonly dayBegins?: string;
  /** Names, in the order of the source. */
  readonly rooms: readonly string[];
  readonly sessions: readonly ImportedSession[];
  /** What was left out, in words. */
  readonly notes: readonly string[];
};

/** A text on one line, cut to a bound; empty for what is none. */
function lineOf(raw: unknown, longest: number): string {
  const text = typeof raw === "string" ? cleanName(raw, longest * 2).replace(/\s+/g, " ") : "";
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

export const titleOf = (raw: unknown): string => lineOf(raw, LONGEST_TITLE);
export const nameOf = (raw: unknown): string => lineOf(raw, LONGEST_NAME);

/** The names that are some, each once. */
export const namesOf = (raw: readonly unknown[]): readonly string[] =>
  [...new Set(raw.map(nameOf))].filter((name) => name !== "").slice(0, MOST_SPEAKERS);

/** What may stand in a session: a language tag, and an address that begins with `https:`. */
export const detailsOf = (language: unknown, link: unknown): Pick<ImportedSession, "language" | "link"> => {
  const tag = typeof language === "string" && isLanguageTag(language) ? language : undefined;
  const address = typeof link === "string" && link.startsWith("https:") ? webLink(link) : undefined;
  return {
    ...(tag === undefined ? {} : { language: tag }),
    ...(address === undefined ? {} : { link: address }),
  };
};

/** The id of a room made of its name, that none of `taken` is. */
export function roomIdOf(name: string, taken: ReadonlySet<string>): string {
  const plain = foldText(name)
    .folded.replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_FILE_NAME - 4)
    .replace(/^-+|-+$/g, "");
  const base = plain === "" ? "room" : plain;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** How many sessions were left out and why, as a note; nothing for none. */
export const leftOut = (count: number, why: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? "session" : "sessions"} left out: ${why}.`];
