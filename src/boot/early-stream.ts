/**
 * The stream, opened before the app is there, and left for it; what it brings meanwhile is looked at here.
 */
import { earlyLock, isStreamLock } from "../stream/tabs/stream-lock.ts";
import { needsOf } from "../visit/stream-needs.ts";
import { shownLanguages } from "../subtitles/language-selection.ts";
import { streamUrl } from "../vas/addresses.ts";
import type { OnOffer } from "../vas/broadcast-text.ts";
import { endEarlyStreams } from "./early-fetch.ts";
import { requestEarly, type EarlyRequests } from "./early-request.ts";
import type { EarlyStream } from "./hand-over.ts";

/** A tab keeps others from opening the stream early for this long, in ms: by then its app has it. */
const CLAIM_MS = 10_000;

/**
 * Whether this tab may open the stream before its app is there: not where another tab has it, or opens it just now.
 * Claimed until the page goes, for 10 s at most. Where locks are refused, each tab has its own stream.
 */
export async function mayOpen(
  locks: LockManager | undefined,
  token: string,
  whenGone: (release: () => void) => void,
): Promise<boolean> {
  try {
    const { held = [] } = (await locks?.query()) ?? {};
    if (held.some(({ name = "" }) => isStreamLock(name, token))) return false;
    if (locks === undefined) return true;
    return await new Promise<boolean>((resolve, reject) => {
      const claimed = locks.request(earlyLock(token), { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (lock === null) return undefined;
        return new Promise<void>((release) => {
          setTimeout(release, CLAIM_MS);
          whenGone(release);
        });
      });
      claimed.catch(reject);
    });
  } catch {
    return true;
  }
}

/**
 * What `body` brings, to be read here and by the app. Once it is not read here any more, nothing but a hand stands between
 * the app and the network. Where it breaks off, both end: an error would take away what came before it and is not read yet.
 */
function readTwice(body: ReadableStream<Uint8Array>): Pick<EarlyStream, "next" | "stop"> & {
  readonly there: ReadableStream<Uint8Array>;
} {
  const reader = body.getReader();
  let app: ReadableStreamDefaultController<Uint8Array> | undefined;
  /** What has come and was not read here; nothing once it is not read here. */
  let unread: Uint8Array[] | undefined = [];
  let reading: Promise<void> | undefined;
  const read = async (): Promise<void> => {
    const next = await reader.read().catch(() => undefined);
    reading = undefined;
    if (next?.value === undefined) return app?.close();
    unread?.push(next.value);
    app?.enqueue(next.value);
  };
  const pull = (): Promise<void> => (reading ??= read());
  return {
    next: async () => {
      if (unread?.length === 0) await pull();
      return unread?.shift();
    },
    stop: () => {
      unread = undefined;
    },
    there: new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          app = controller;
        },
        pull,
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    ),
  };
}

/** What is asked of a stream, and in which language it is shown. */
type StreamRequest = { readonly url: string; readonly language: string };

/** The stream as the app will want it for a reader of `chosen` languages, else `wanted` ones (best first). */
export function streamFor(
  token: string,
  broadcast: OnOffer & { readonly serviceOrigin: string },
  chosen: readonly string[],
  wanted: readonly string[],
): StreamRequest {
  const { languages } = shownLanguages(broadcast, chosen, wanted, []);
  return {
    url: streamUrl(broadcast.serviceOrigin, token, needsOf(broadcast, languages, undefined)),
    language: languages[0] ?? broadcast.transcriptionLanguage,
  };
}

/** Opens a stream; nothing where it is no stream. */
export async function openStream(
  requests: EarlyRequests,
  { url, language }: StreamRequest,
): Promise<EarlyStream | undefined> {
  let here: Pick<EarlyStream, "next" | "stop"> | undefined;
  const { mine } = requestEarly(
    requests,
    url,
    { cache: "no-store", headers: { Accept: "text/event-stream" } },
    (response) => {
      if (response.status !== 200 || response.body === null) return response;
      const twice = readTwice(response.body);
      here = twice;
      return new Response(twice.there, { headers: response.headers });
    },
  );
  await mine;
  return here && { language, next: here.next, stop: here.stop };
}

export type EarlyStreamPorts = {
  /** What {@link mayOpen} says: another tab may have the stream, which this one then shares. */
  readonly mayOpen: Promise<boolean>;
  /** The stream of a broadcast that is known from before, asked for together with it. */
  readonly guess: StreamRequest | undefined;
  /** The stream of the broadcast that was found; nothing where none is to be opened here. */
  readonly request: Promise<StreamRequest | undefined>;
};

/**
 * Opens the stream of the broadcast that is found. Where it was known from before, it is asked for at once, and closed
 * again where the broadcast has become another.
 */
export async function openStreamEarly(
  requests: EarlyRequests,
  { mayOpen, guess, request }: EarlyStreamPorts,
): Promise<EarlyStream | undefined> {
  let isOff = false;
  const guessed = guess && mayOpen.then((may) => (may && !isOff ? openStream(requests, guess) : undefined));
  guessed?.catch(() => undefined);
  const asked = await request.catch((error: unknown) => {
    isOff = true;
    endEarlyStreams(requests.answers);
    throw error;
  });
  if (guess !== undefined && asked?.url === guess.url) return guessed;
  isOff = true;
  endEarlyStreams(requests.answers);
  return asked !== undefined && (await mayOpen) ? openStream(requests, asked) : undefined;
}
