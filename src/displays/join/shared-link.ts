/**
 * What another app shared with the installed viewer (`share_target` in `manifest.webmanifest`). Apps put a link wherever they
 * like: in the address, in the text, in the middle of a sentence, in the title.
 */
import { readTypedToken } from "../shared/typed-token.ts";

export const SHARE_PARAMETERS = { url: "share-url", text: "share-text", title: "share-title" } as const;

export type SharedLink =
  | { readonly kind: "token"; readonly token: string; readonly link: string }
  | { readonly kind: "unreadable"; readonly text: string };

const isLink = (word: string): boolean => word.includes("/");

/** The part of `text` that leads to a broadcast: a word that is a link with a code in it, else all of it. */
export function linkIn(text: string): string {
  const found = text.split(/\s+/).find((word) => isLink(word) && readTypedToken(word).kind === "token");
  return found?.replace(/[>)\]}"'.,;:!]+$/, "") ?? text.trim();
}

/** Reads the query of the page the device opened for a share; nothing where there was none. */
export function readShared(query: URLSearchParams): SharedLink | undefined {
  const { url, text, title } = SHARE_PARAMETERS;
  const parts = [url, text, title].map((name) => query.get(name)?.trim() ?? "");
  const [first] = parts.filter((part) => part !== "");
  if (first === undefined) return undefined;
  // A title of four letters is a title.
  const readable = [...parts.slice(0, 2), ...parts.slice(2).filter(isLink)];
  for (const part of readable) {
    const read = readTypedToken(part);
    if (read.kind === "token") return { kind: "token", token: read.token, link: linkIn(part) };
  }
  return { kind: "unreadable", text: first };
}
