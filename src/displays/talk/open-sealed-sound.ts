/**
 * A sound behind a passphrase that is played while it is opened: its file is asked for in parts, or read in parts from what is
 * kept on the device. Few talks have one, so this is loaded with the first.
 */
import type { Sound } from "../../talk/load-talk.ts";
import { sealedAs, type TalkKeys } from "../../talk/lock.ts";
import { createSealedReader, fromKept, fromNetwork } from "../../talk/sealed-reader.ts";
import { type InParts, playInParts } from "./play-in-parts.ts";
import { playsInParts } from "./sound-feed.ts";

export type SealedSound = {
  readonly sound: Sound;
  readonly codec: string;
  readonly keys: TalkKeys;
  readonly audio: HTMLAudioElement;
  /** The address of the file, or what is kept of it. */
  readonly from: string | Blob;
  readonly signal: AbortSignal;
  /** A part could not be had later on. */
  readonly onLost: () => void;
};

const network: typeof fetch = (input, init) => fetch(input, init);

/** Nothing where it has to be opened whole; `lost` where it cannot be had now. Never rejects. */
export async function openSealedSound({
  sound,
  codec,
  keys,
  audio,
  from,
  signal,
  onLost,
}: SealedSound): Promise<InParts | "lost" | undefined> {
  if (!playsInParts(codec)) return undefined;
  const read = typeof from === "string" ? fromNetwork(network, from, signal) : fromKept(from);
  const sealed = createSealedReader(read, { keys, what: sealedAs.sound(sound.language), bytes: sound.bytes });
  const playing = await playInParts({ audio, codec, read: sealed, onLost });
  if (playing.ok) return playing.value;
  return playing.error === "later" ? "lost" : undefined;
}
