/**
 * Asks for an `event.json`, and says what came of it. The event's pages live by this file, so that unlike `config.json`
 * one that is not there, or cannot be had now, is told.
 */
import { bounded, TooLargeError } from "../lib/bounded-body.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { mayPass } from "../lib/retry.ts";
import { MOST_BYTES_OF_EVENT } from "./bounds.ts";
import { type EventFile, readEventFile } from "./event-file.ts";
import { isNameInAddress } from "./event-fields.ts";

/** In addresses, the event of `event.json`, where a name is asked for. */
export const UNNAMED_EVENT = "-";
/** How long the file is waited for, in ms. */
const EVENT_DEADLINE_MS = 10_000;

/** No such event; not to be had now, though it may be later; or no JSON, or too long. */
export type EventProblem = "no-event" | "later" | "unreadable";

/** Where the file of an event is: `/event.json` without a name or for `-`; nothing for what is no name of one. */
export function eventPath(name: string = UNNAMED_EVENT): string | undefined {
  if (name === UNNAMED_EVENT) return "/event.json";
  return isNameInAddress(name) ? `/events/${name}.json` : undefined;
}

/** Servers that lead every path to one page answer with that page where there is no file. */
const isPage = (response: Response): boolean =>
  (response.headers.get("content-type") ?? "").toLowerCase().startsWith("text/html");

/** What the text of an event's file says. */
export function parseEvent(text: string): Result<EventFile, "unreadable"> {
  try {
    return ok(readEventFile(JSON.parse(text)));
  } catch {
    return err("unreadable");
  }
}

async function readAnswer(
  response: Response,
  onText: (text: string) => void,
): Promise<Result<EventFile, EventProblem>> {
  if (mayPass(response.status)) return err("later");
  if (!response.ok || isPage(response)) return err("no-event");
  const text = await bounded(response, MOST_BYTES_OF_EVENT).text();
  const event = parseEvent(text);
  if (event.ok) onText(text);
  return event;
}

/**
 * Loads the event of a name; see {@link eventPath}. A host that changes its file is heard at the next time: the file is
 * asked for anew, and comes from the cache where it is the same. `onText` is given the text of a file that can be read.
 * Never rejects.
 */
export async function loadEvent(
  fetchImpl: typeof fetch,
  name?: string,
  given?: AbortSignal,
  onText: (text: string) => void = () => undefined,
): Promise<Result<EventFile, EventProblem>> {
  const path = eventPath(name);
  if (path === undefined) return err("no-event");
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const deadline = setTimeout(abort, EVENT_DEADLINE_MS);
  given?.addEventListener("abort", abort);
  if (given?.aborted === true) abort();
  try {
    return await readAnswer(await fetchImpl(path, { cache: "no-cache", signal: controller.signal }), onText);
  } catch (error) {
    return err(error instanceof TooLargeError ? "unreadable" : "later");
  } finally {
    clearTimeout(deadline);
    given?.removeEventListener("abort", abort);
  }
}
