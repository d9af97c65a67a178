/**
 * The service's addresses and the shape of a broadcast's token.
 */

/** Characters in a broadcast token (docs/contract.md, "Resolve"). */
export const TOKEN_LENGTH = 4;
const TOKEN = /^[a-z0-9]{4}$/;

/** Whether `text` is a broadcast token: four characters of a–z and 0–9. */
export const isToken = (text: string): boolean => TOKEN.test(text);

/** What a broadcast is kept under: the service's origin and the token, so that two services never share a record. */
export const broadcastKey = (serviceOrigin: string, token: string): string => `${serviceOrigin} ${token}`;

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

/** The stream's address (docs/contract.md, "Stream"). It may hold a secret: never log or show it. */
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
