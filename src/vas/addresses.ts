/**
 * The service's addresses and the shape of the code people type. Share links use the same paths as the viewer's
 * own pages, so both are read here.
 */

/** Characters in a broadcast token (contract section 1). */
export const TOKEN_LENGTH = 4;
const TOKEN = /^[a-z0-9]{4}$/;
const HOMES = new Set(["broadcast", "embed", "kiosk", "overlay"]);

/** Whether `text` is a broadcast token: four characters of a–z and 0–9. */
export const isToken = (text: string): boolean => TOKEN.test(text);

export type TypedToken =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "incomplete"; readonly text: string }
  | { readonly kind: "wrong-characters"; readonly characters: readonly string[] }
  | { readonly kind: "too-long" }
  | { readonly kind: "not-a-share-link" };

/**
 * What a person meant by what they typed or pasted: four characters (case and spaces forgiven), or a share link
 * with any scheme, host and query.
 */
export function readTypedToken(typed: string): TypedToken {
  const text = typed.trim();
  if (text.includes("/")) {
    const segments = (text.split(/[?#]/)[0] ?? "").split("/");
    const home = segments.findIndex((segment) => HOMES.has(segment.toLowerCase()));
    const token = segments[home + 1]?.toLowerCase() ?? "";
    return home >= 0 && isToken(token) ? { kind: "token", token } : { kind: "not-a-share-link" };
  }
  const compact = text
    .replace(/[\s\u200b-\u200f\u2060-\u2069\ufeff-]+/g, "")
    .normalize("NFKC")
    .toLowerCase();
  const wrong = [...new Set(Array.from(compact).filter((character) => !/[a-z0-9]/.test(character)))];
  if (wrong.length > 0) return { kind: "wrong-characters", characters: wrong.slice(0, 4) };
  if (compact.length > TOKEN_LENGTH) return { kind: "too-long" };
  if (compact.length < TOKEN_LENGTH) return { kind: "incomplete", text: compact };
  return { kind: "token", token: compact };
}

export const resolveUrl = (origin: string, token: string): string =>
  `${origin}/api/v1/viewer/broadcasts/${encodeURIComponent(token)}`;

export const verifyUrl = (origin: string, token: string): string => `${resolveUrl(origin, token)}/verify`;

export type StreamQuery = {
  /** One translation language; left out, all come. */
  readonly language?: string;
  /** The language to hear; speech is off without it. */
  readonly voice?: string;
  readonly speech?: boolean;
  readonly accessToken?: string;
};

/** The stream's address (contract section 1, "Stream"). It may hold a secret: never log or show it. */
export function streamUrl(origin: string, token: string, query: StreamQuery): string {
  const parameters = new URLSearchParams();
  if (query.language !== undefined) parameters.set("lang", query.language);
  if (query.speech === true) parameters.set("tts", "true");
  if (query.speech === true && query.voice !== undefined) parameters.set("voice", query.voice);
  if (query.accessToken !== undefined) parameters.set("viewer_access_token", query.accessToken);
  const text = parameters.toString();
  return `${origin}/broadcast/${encodeURIComponent(token)}/text${text === "" ? "" : `?${text}`}`;
}
