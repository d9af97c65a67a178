/**
 * The relay's own seat in a broadcast with a password: a viewer access token for the password it was started with or, where
 * that one is no longer right, the newest one that a viewer got through it. It is in memory alone.
 */
import type { VasClient } from "../../vas/client.ts";

/** Tokens are renewed so long before they end, in ms. */
const EARLY_MS = 60_000;

export type ServiceAccess = {
  /** A token to try; nothing where there is none to be had now. */
  readonly token: () => Promise<string | undefined>;
  /** The service does not take the token last given. */
  readonly refused: () => void;
  /** A viewer got this one. */
  readonly offer: (token: string) => void;
};

/** `now`: ms on a steady clock. */
export function createServiceAccess(
  client: Pick<VasClient, "verify">,
  {
    token,
    password,
    now,
  }: { readonly token: string; readonly password?: string; readonly now: () => number },
): ServiceAccess {
  let current: { readonly token: string; readonly until: number } | undefined;
  let fromViewer: string | undefined;
  let mayVerify = password !== undefined;

  return {
    token: async () => {
      if (current !== undefined && current.until > now()) return current.token;
      if (mayVerify && password !== undefined) {
        const answer = await client.verify(token, password);
        if (answer.ok && answer.value !== undefined) {
          current = {
            token: answer.value.token,
            until: now() + (answer.value.validForMs ?? Number.POSITIVE_INFINITY) - EARLY_MS,
          };
          return current.token;
        }
        // A password that is wrong is not tried again by itself: the service counts wrong ones.
        if (!answer.ok && answer.error.code === "wrong-password") mayVerify = false;
      }
      return fromViewer;
    },
    refused: () => {
      if (current === undefined) fromViewer = undefined;
      current = undefined;
    },
    offer: (given) => {
      fromViewer = given;
    },
  };
}
