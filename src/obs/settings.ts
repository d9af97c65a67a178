/**
 * Where OBS listens and its password: typed once on the overlay, kept on this device alone and only where the person said so,
 * and forgotten when the password turns out wrong.
 */
import { fieldsOf } from "../lib/fields.ts";
import type { SafeStorage } from "../lib/safe-storage.ts";
import { DEVICE_KEYS } from "../lib/storage-keys.ts";

export type ObsSettings = {
  /** Host and port on this machine, such as `127.0.0.1:4455`. */
  readonly address: string;
  /** Empty where OBS asks for none. */
  readonly password: string;
};

/** Where OBS listens unless it was told otherwise. */
export const USUAL_ADDRESS = "127.0.0.1:4455";
const USUAL_PORT = 4_455;
/** Longest password that is taken, in characters. */
export const LONGEST_OBS_PASSWORD = 200;

/** The address as it is used, where it is one on this machine: the page's policy lets through no other. */
export function cleanAddress(raw: string): string | undefined {
  const found = /^(?:ws:\/\/)?(127\.0\.0\.1|localhost)(?::(\d{1,5}))?\/?$/i.exec(raw.trim());
  const port = Number(found?.[2] ?? USUAL_PORT);
  if (found === null || port < 1 || port > 65_535) return undefined;
  return `${found[1]?.toLowerCase()}:${port}`;
}

function read(text: string | undefined): ObsSettings | undefined {
  try {
    const { address, password } = fieldsOf(JSON.parse(text ?? "null"));
    const clean = typeof address === "string" ? cleanAddress(address) : undefined;
    if (clean === undefined || typeof password !== "string") return undefined;
    return { address: clean, password: password.slice(0, LONGEST_OBS_PASSWORD) };
  } catch {
    return undefined;
  }
}

export type StoredObs = {
  readonly get: () => ObsSettings | undefined;
  readonly set: (settings: ObsSettings) => void;
  readonly forget: () => void;
};

/** `open` gives the device's own storage (`localStorage`) anew each time, so that what only memory holds does not count as kept. */
export const createStoredObs = (open: () => SafeStorage): StoredObs => ({
  get: () => read(open().get(DEVICE_KEYS.obs)),
  set: (settings) => open().set(DEVICE_KEYS.obs, JSON.stringify(settings)),
  forget: () => open().remove(DEVICE_KEYS.obs),
});
