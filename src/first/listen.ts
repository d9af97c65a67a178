/**
 * The stream, opened before the app is there, and left for it; what it brings meanwhile is looked at here.
 */
import { streamLock } from "../stream/stream-lock.ts";
import { needsOf } from "../session/stream-needs.ts";
import { shownLanguages } from "../session/languages.ts";
import { streamUrl } from "../vas/addresses.ts";
import { ask, type Asking } from "./ask.ts";
import type { FoundBroadcast, HeardStream } from "./hand-over.ts";

/** The names of the locks that tabs of this browser hold; empty where that cannot be known. */
export const heldLocks = async (locks: LockManager | undefined): Promise<readonly string[]> => {
  const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {};
  return held.map(({ name }) => name ?? "");
};

/**
 * Opens the stream as the app will want it for a reader of `chosen` languages, else `wanted` ones (best first). Nothing
 * where another tab has it, or it is no stream.
 */
export async function listen(
  asking: Asking,
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
): Promise<HeardStream | undefined> {
  const { serviceOrigin } = broadcast;
  if ((await locks).includes(streamLock(serviceOrigin, token))) return undefined;
  const { languages } = shownLanguages(broadcast, chosen, wanted, []);
  const url = streamUrl(serviceOrigin, token, needsOf(broadcast, languages, undefined));
  let bytes: ReadableStream<Uint8Array> | undefined;
  const { mine } = ask(
    asking,
    url,
    { cache: "no-store", headers: { Accept: "text/event-stream" } },
    (response) => {
      if (response.status !== 200 || response.body === null) return response;
      const [here, there] = response.body.tee();
      bytes = here;
      return new Response(there, { headers: response.headers });
    },
  );
  await mine;
  return bytes && { language: languages[0] ?? broadcast.transcriptionLanguage, bytes };
}
