/**
 * What a person means by what they type or paste: a code, or a link with one in it. The service's share links have the
 * paths of the viewer's own pages.
 */
import { isToken, TOKEN_LENGTH } from "../../vas/addresses.ts";
import { DISPLAYS, firstPartOf, hasToken } from "../registry.ts";

/** What a path has before a token. */
const WITH_TOKEN: ReadonlySet<string> = new Set(DISPLAYS.filter(hasToken).map(firstPartOf));

export type TypedToken =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "incomplete"; readonly text: string }
  | { readonly kind: "wrong-characters"; readonly characters: readonly string[] }
  | { readonly kind: "too-long" }
  | { readonly kind: "not-a-share-link" };

/** Zero-width and direction characters that come along when text is copied. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

function tokenInLink(text: string): string | undefined {
  for (const word of text.split(/\s+/)) {
    const path = (word.split(/[?#]/)[0] ?? "").replace(/[^\p{L}\p{N}/]+$/u, "");
    const segments = path.split("/");
    const tokens = segments.filter((_, at) => WITH_TOKEN.has(segments[at - 1] ?? ""));
    const token = tokens.find(isToken);
    if (token !== undefined) return token;
  }
  return undefined;
}

/**
 * What a person meant by what they typed or pasted: four characters (case, width and spaces forgiven), or a share
 * link with any scheme, host and query, also in the middle of an invitation's text.
 */
export function readTypedToken(typed: string): TypedToken {
  const text = typed.normalize("NFKC").replace(INVISIBLE, "").toLowerCase();
  if (text.includes("/")) {
    const token = tokenInLink(text);
    return token === undefined ? { kind: "not-a-share-link" } : { kind: "token", token };
  }
  const compact = text.replace(/[\s-]+/g, "");
  const wrong = [...new Set(Array.from(compact).filter((character) => !/[a-z0-9]/.test(character)))];
  if (wrong.length > 0) return { kind: "wrong-characters", characters: wrong.slice(0, 4) };
  if (compact.length > TOKEN_LENGTH) return { kind: "too-long" };
  if (compact.length < TOKEN_LENGTH) return { kind: "incomplete", text: compact };
  return { kind: "token", token: compact };
}
