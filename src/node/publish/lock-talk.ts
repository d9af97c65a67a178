/**
 * How a talk is locked: as it was, where the passphrase is the same, so that what did not change keeps its bytes; with a new
 * salt otherwise.
 */
import { ROUNDS } from "../../talk/bounds.ts";
import { fromBase64Url, keysOf, open, sealedAs, toBase64Url } from "../../talk/lock.ts";
import type { PublishedTalk, TalkLock } from "../../talk/published-talk.ts";
import type { Locking, Place } from "./talk-files.ts";

const SALT_BYTES = 16;

/** `random` gives so many bytes of chance. */
export async function lockingFor(
  passphrase: string,
  { token, name }: Place,
  old: PublishedTalk | undefined,
  random: (bytes: number) => Uint8Array,
): Promise<Locking> {
  if (old !== undefined && "lock" in old && old.lock.rounds >= ROUNDS) {
    const keys = await keysOf(passphrase, old.lock);
    const sealed = fromBase64Url(old.sealed);
    const opened = sealed === undefined ? undefined : await open(keys, sealedAs.head(token, name), sealed);
    if (opened?.ok === true) return { lock: old.lock, keys };
  }
  const lock: TalkLock = { kdf: "PBKDF2-SHA-512", rounds: ROUNDS, salt: toBase64Url(random(SALT_BYTES)) };
  return { lock, keys: await keysOf(passphrase, lock) };
}
