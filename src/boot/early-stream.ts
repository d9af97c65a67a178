/**
 * The stream, opened before the app is there, and left for it; what it brings meanwhile is looked at here.
 */
import { streamLock } from "../stream/tabs/stream-lock.ts";
import { needsOf } from "../visit/stream-needs.ts";
import { shownLanguages } from "../subtitles/language-selection.ts";
import { streamUrl } from "../vas/addresses.ts";
import { requestEarly, type EarlyRequests } from "./early-request.ts";
import type { FoundBroadcast, EarlyStream } from "./hand-over.ts";

/** The names of the locks that tabs of this browser hold; empty where that cannot be known. */
export async function heldLocks(locks: LockManager | undefined): Promise<readonly string[]> {
  try {
    const { held = [] } = (await locks?.query()) ?? {};
    return held.map(({ name }) => name ?? "");
  } catch {
    return [];
  }
}

/**
 * What `body` brings, to be read twice. Where it breaks off, both end: an error would take away what came before it and
 * is not read yet.
 */
function readTwice(
  body: ReadableStream<Uint8Array>,
): [ReadableStream<Uint8Array>, ReadableStream<Uint8Array>] {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await reader.read().catch(() => undefined);
      if (next?.value === undefined) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: (reason) => reader.cancel(reason),
  }).tee();
}

/**
 * Opens the stream as the app will want it for a reader of `chosen` languages, else `wanted` ones (best first). Nothing
 * where another tab has it, or it is no stream.
 */
export async function listen(
  requests: EarlyRequests,
  token: string,
  broadcast: FoundBroadcast,
  {
    chosen,
    wanted,
    locks,
  }: {
    readonly chosen: readonly string[];
    readonly wanted: readonly string[];
    /** What {@link heldLocks} says: another tab may have the stream, which this one then shares. */
    readonly locks: Promise<readonly string[]>;
  },
): Promise<EarlyStream | undefined> {
  const { serviceOrigin } = broadcast;
  if ((await locks).includes(streamLock(serviceOrigin, token))) return undefined;
  const { languages } = shownLanguages(broadcast, chosen, wanted, []);
  const url = streamUrl(serviceOrigin, token, needsOf(broadcast, languages, undefined));
  let bytes: ReadableStream<Uint8Array> | undefined;
  const { mine } = requestEarly(
    requests,
    url,
    { cache: "no-store", headers: { Accept: "text/event-stream" } },
    (response) => {
      if (response.status !== 200 || response.body === null) return response;
      const [here, there] = readTwice(response.body);
      bytes = here;
      return new Response(there, { headers: response.headers });
    },
  );
  await mine;
  return bytes && { language: languages[0] ?? broadcast.transcriptionLanguage, bytes };
}
