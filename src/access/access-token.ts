/**
 * The key to a password channel. The password stays in memory, so that a stale viewer access token can be renewed
 * once without asking; the token goes into this tab's storage only when the person said so, or for the moment in
 * which a page reloads itself.
 */
import type { SafeStorage } from "../lib/safe-storage.ts";
import { TAB_KEYS } from "../lib/storage-keys.ts";

export type Access = {
  readonly accessToken: () => string | undefined;
  readonly keep: (grant: {
    readonly accessToken: string;
    readonly password: string;
    readonly remember: boolean;
  }) => void;
  /** The service let us in with the current token. */
  readonly confirm: () => void;
  /** Takes the password for one silent renewal; it is given out once for every token that worked. */
  readonly takeForRenewal: () => { readonly password: string; readonly remember: boolean } | undefined;
  /** Whether the token is still in the storage: somebody may have deleted it there. */
  readonly isRemembered: () => boolean;
  readonly forget: () => void;
  /** Leaves the token for the page that comes right after this one, which takes it out of the storage at once. */
  readonly handOver: () => void;
};

/** `storage` is the tab's own (`sessionStorage`). */
export function createAccessToken(broadcastToken: string, storage: SafeStorage): Access {
  const key = TAB_KEYS.accessToken + broadcastToken;
  const handOverKey = TAB_KEYS.handedOver + broadcastToken;
  const remembered = storage.get(key);
  let accessToken = remembered ?? storage.get(handOverKey);
  storage.remove(handOverKey);
  let password: string | undefined;
  let remember = remembered !== undefined;
  let renewable = false;
  const isRemembered = (): boolean => storage.get(key) !== undefined;
  return {
    isRemembered,
    accessToken: () => accessToken,
    keep: (grant) => {
      accessToken = grant.accessToken;
      password = grant.password;
      remember = grant.remember;
      renewable = false;
      if (remember) storage.set(key, grant.accessToken);
      else storage.remove(key);
    },
    confirm: () => {
      renewable = password !== undefined;
    },
    takeForRenewal: () => {
      if (!renewable || password === undefined) return undefined;
      renewable = false;
      return { password, remember: remember && isRemembered() };
    },
    forget: () => {
      accessToken = undefined;
      storage.remove(key);
    },
    handOver: () => {
      if (accessToken !== undefined) storage.set(handOverKey, accessToken);
    },
  };
}
