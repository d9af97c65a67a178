/**
 * Brings a clip from the service once, for everybody who hears it, and keeps it at the relay.
 */
import { bounded, MOST_BYTES } from "../../../lib/bounded-body.ts";
import type { SpeechReadyEvent } from "../../../vas/events.ts";
import { type ClipFiles, clipPath } from "./clip-files.ts";

/** A clip that takes longer from the request to its last byte does not come, in ms. */
const CLIP_DEADLINE_MS = 8_000;

export type BringClipOptions = {
  readonly service: { readonly origin: string; readonly token: string };
  readonly files: ClipFiles;
  readonly fetch?: typeof fetch;
  /** Nobody waits for it any more. */
  readonly signal: AbortSignal;
};

/** An address of the service's own, or one over TLS: what the service names may not lead to anything near the relay. */
function allowed(address: string, serviceOrigin: string): URL | undefined {
  if (!URL.canParse(address, serviceOrigin)) return undefined;
  const url = new URL(address, serviceOrigin);
  if (url.protocol === "https:") return url;
  return url.protocol === "http:" && url.origin === new URL(serviceOrigin).origin ? url : undefined;
}

async function fetched(
  address: string,
  { service, fetch: fetchImpl = fetch, signal }: BringClipOptions,
): Promise<Uint8Array | undefined> {
  const url = allowed(address, service.origin);
  if (url === undefined) return undefined;
  const response = await fetchImpl(url, {
    headers: { accept: "audio/*" },
    // A redirection could lead anywhere.
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(CLIP_DEADLINE_MS)]),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    return undefined;
  }
  return new Uint8Array(await bounded(response, MOST_BYTES.clip).arrayBuffer());
}

/** The same event with the relay's own address of its clip; nothing where there is no sound to be had. Never rejects. */
export async function bringClip(
  event: SpeechReadyEvent,
  options: BringClipOptions,
): Promise<SpeechReadyEvent | undefined> {
  const { audio } = event;
  try {
    const bytes = "base64" in audio ? Buffer.from(audio.base64, "base64") : await fetched(audio.url, options);
    const name = bytes === undefined ? undefined : await options.files.keep(bytes);
    return name === undefined
      ? undefined
      : { ...event, audio: { url: clipPath(options.service.token, name) } };
  } catch {
    return undefined;
  }
}
