/**
 * Finding the broadcast before the app is there: the configuration and the service are asked at once, and their answers
 * are left for the app; here they are only looked at.
 */
import { originOf } from "../lib/origin.ts";
import { resolveUrl } from "../vas/addresses.ts";
import { usableLanguages } from "../vas/offer.ts";
import { requestEarly, type EarlyRequests } from "./early-request.ts";
import type { FoundBroadcast } from "./hand-over.ts";

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};

/** How long the configuration is waited for, in ms; as long as the app itself would wait (`config/load-config.ts`). */
const CONFIG_DEADLINE_MS = 5_000;

const bodyOf = (asked: Promise<Response>): Promise<Fields> =>
  asked.then((response) => response.clone().json()).then(fieldsOf);

const tagsIn = (value: unknown): readonly string[] =>
  usableLanguages(Array.isArray(value) ? value : undefined) ?? [];

function broadcastIn(body: Fields, serviceOrigin: string): FoundBroadcast | undefined {
  const data = fieldsOf(body["data"]);
  const { name, status, requires_password: isShut } = data;
  const [transcriptionLanguage] = tagsIn([data["transcription_language"]]);
  if (typeof name !== "string" || transcriptionLanguage === undefined) return undefined;
  return {
    serviceOrigin,
    name,
    transcriptionLanguage,
    translationLanguages: tagsIn(data["translation_languages"]),
    isOpen: isShut === false && status !== "ended" && status !== "revoked",
  };
}

/**
 * Asks for the configuration and the broadcast at once: on most hosts the service has the page's own origin, and there
 * that saves a round trip. Where it has not, it is asked where it is. Rejects where nothing can be had. `onLook` is told
 * how text looks on this host, as it is written there, as soon as that is known.
 */
export async function findBroadcast(
  requests: EarlyRequests,
  token: string,
  onLook: (look: Fields) => void = () => undefined,
): Promise<FoundBroadcast | undefined> {
  const config = requestEarly(requests, "/config.json", { cache: "no-cache" });
  // Its headers are all that may take time; what has come is not taken back.
  const deadline = setTimeout(config.abort, CONFIG_DEADLINE_MS);
  const isThere = (): void => clearTimeout(deadline);
  config.mine.then(isThere, isThere);
  const guess = requestEarly(requests, resolveUrl("", token), { cache: "no-store" });
  guess.mine.catch(() => undefined);
  const said = await bodyOf(config.mine).catch((): Fields => ({}));
  onLook(fieldsOf(said["look"]));
  const serviceOrigin = originOf(said["serviceOrigin"]) ?? "";
  if (serviceOrigin === "" || serviceOrigin === new URL(requests.href).origin) {
    return broadcastIn(await bodyOf(guess.mine), serviceOrigin);
  }
  requests.answers.delete(new URL(resolveUrl("", token), requests.href).href);
  guess.abort();
  const there = requestEarly(requests, resolveUrl(serviceOrigin, token), { cache: "no-store" });
  return broadcastIn(await bodyOf(there.mine), serviceOrigin);
}
