/**
 * Finding the broadcast before the app is there: the configuration and the service are asked at once, and their answers
 * are left for the app; here they are only looked at, by the rules that the app has.
 */
import {
  cleanServiceOrigin,
  CONFIG_DEADLINE_MS,
  CONFIG_PATH,
  CONFIG_REQUEST,
  readConfigAnswer,
} from "../config/config-answer.ts";
import { bounded, MOST_BYTES } from "../lib/bounded-body.ts";
import { type Fields, fieldsOf } from "../lib/fields.ts";
import { resolveUrl } from "../vas/addresses.ts";
import { isOpenToAll, textLanguages } from "../vas/broadcast-text.ts";
import { STATUSES } from "../vas/event-fields.ts";
import { requestEarly, type EarlyRequests } from "./early-request.ts";
import type { FoundBroadcast } from "./hand-over.ts";

/** What `config.json` says here; nothing where it cannot be read, as if there were none. */
async function configFields(asked: Promise<Response>): Promise<Fields> {
  try {
    const answer = await readConfigAnswer((await asked).clone());
    return typeof answer === "string" ? {} : fieldsOf(answer.raw);
  } catch {
    return {};
  }
}

/** The broadcast in a resolve answer; nothing where the client of the app would find none in it (`vas/client.ts`). */
async function broadcastIn(
  asked: Promise<Response>,
  serviceOrigin: string,
): Promise<FoundBroadcast | undefined> {
  const response = (await asked).clone();
  if (response.status !== 200) return undefined;
  const { data } = fieldsOf(await bounded(response, MOST_BYTES.broadcast).json());
  const {
    name,
    status: raw,
    requires_password,
    transcription_language,
    translation_languages,
  } = fieldsOf(data);
  const status = STATUSES.find((one) => one === raw);
  if (typeof name !== "string" || typeof requires_password !== "boolean") return undefined;
  if (status === undefined || typeof transcription_language !== "string") return undefined;
  return {
    serviceOrigin,
    name,
    ...textLanguages({
      transcription_language,
      translation_languages: Array.isArray(translation_languages) ? translation_languages : [],
    }),
    isOpen: isOpenToAll({ requiresPassword: requires_password, status }),
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
  const config = requestEarly(requests, CONFIG_PATH, CONFIG_REQUEST);
  // Its headers are all that may take time; what has come is not taken back.
  const deadline = setTimeout(config.abort, CONFIG_DEADLINE_MS);
  const isThere = (): void => clearTimeout(deadline);
  config.mine.then(isThere, isThere);
  const guess = requestEarly(requests, resolveUrl("", token), { cache: "no-store" });
  guess.mine.catch(() => undefined);
  const { look, serviceOrigin: named } = await configFields(config.mine);
  onLook(fieldsOf(look));
  const serviceOrigin = cleanServiceOrigin(named) ?? "";
  if (serviceOrigin === "" || serviceOrigin === new URL(requests.href).origin)
    return broadcastIn(guess.mine, serviceOrigin);
  requests.answers.delete(new URL(resolveUrl("", token), requests.href).href);
  guess.abort();
  const there = requestEarly(requests, resolveUrl(serviceOrigin, token), { cache: "no-store" });
  return broadcastIn(there.mine, serviceOrigin);
}
