/**
 * What kind of sound a file is and how long it is heard, from its bytes: what a service says of its type may be wrong.
 */
import { ALL_FORMATS, BlobSource, BufferSource, Input } from "mediabunny";

import type { Bytes } from "../../talk/lock.ts";
import type { SoundType } from "./talk-files.ts";

/** The kinds of sound that can be published, by the MIME type that is found. */
const KINDS: readonly (readonly [RegExp, SoundType])[] = [
  [/^(?:audio|video)\/(?:mp4|quicktime)/, "audio/mp4"],
  [/^audio\/mpeg/, "audio/mpeg"],
  [/^audio\/(?:x-)?wav/, "audio/wav"],
];

/** Nothing for bytes that are no sound of these kinds. */
export async function soundKind(
  sound: Bytes | Blob,
): Promise<{ readonly type: SoundType; readonly durationMs: number } | undefined> {
  try {
    const source = sound instanceof Blob ? new BlobSource(sound) : new BufferSource(sound);
    const input = new Input({ formats: ALL_FORMATS, source });
    const mime = await input.getMimeType();
    const durationMs = Math.round((await input.computeDuration()) * 1_000);
    const [, type] = KINDS.find(([pattern]) => pattern.test(mime)) ?? [];
    return type === undefined ? undefined : { type, durationMs };
  } catch {
    return undefined;
  }
}
