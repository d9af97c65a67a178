/**
 * The key to a password channel. The password stays in memory, so that a stale viewer access token can be renewed
 * once without asking; the token goes into this tab's storage only when the person said so.
 */
import type { SafeStorage } from "../lib/safe-storage.ts";

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
  readonly forget: () => void;
};

/** `storage` is the tab's own (`sessionStorage`). */
export function createAccess(broadcastToken: string, storage: SafeStorage): Access {
  const key = `viewer-access:${broadcastToken}`;
  let accessToken = storage.get(key);
  let password: string | undefined;
  let remember = accessToken !== undefined;
  let renewable = false;
  return {
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
      return { password, remember };
    },
    forget: () => {
      accessToken = undefined;
      storage.remove(key);
    },
  };
}
