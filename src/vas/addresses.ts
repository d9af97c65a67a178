/**
 * The service's addresses and the shape of the code people type. Share links use the same paths as the viewer's
 * own pages, so both are read here.
 */

/** Characters in a broadcast token (contract section 1). */
export const TOKEN_LENGTH = 4;
const TOKEN = /^[a-z0-9]{4}$/;
const DISPLAY_NAMES = new Set(["broadcast", "embed", "kiosk", "overlay"]);

/** Whether `text` is a broadcast token: four characters of a–z and 0–9. */
export const isToken = (text: string): boolean => TOKEN.test(text);

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
    const tokens = segments.filter((_, at) => DISPLAY_NAMES.has(segments[at - 1] ?? ""));
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

export const resolveUrl = (origin: string, token: string): string =>
  `${origin}/api/v1/viewer/broadcasts/${encodeURIComponent(token)}`;

export const verifyUrl = (origin: string, token: string): string => `${resolveUrl(origin, token)}/verify`;

/** What is asked of a stream. */
export type StreamNeeds = {
  /** One translation language; left out, all come. */
  readonly language?: string;
  readonly speech: boolean;
  /** The voice to hear, by its `voice_name`; counts only with speech. */
  readonly voice?: string;
};

export type StreamQuery = Partial<StreamNeeds> & { readonly accessToken?: string };

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

/** What a stream's address asks for; the other way round from {@link streamUrl}. */
export function needsIn(url: string): StreamNeeds {
  const { searchParams } = new URL(url, "http://page");
  const language = searchParams.get("lang");
  const voice = searchParams.get("voice");
  return {
    speech: searchParams.get("tts") === "true",
    ...(language === null ? {} : { language }),
    ...(voice === null ? {} : { voice }),
  };
}

export const sameNeeds = (a: StreamNeeds | undefined, b: StreamNeeds): boolean =>
  a !== undefined && a.language === b.language && a.speech === b.speech && a.voice === b.voice;
