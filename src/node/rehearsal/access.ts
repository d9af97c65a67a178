/**
 * Who may watch a password channel: passwords are traded for viewer access tokens that live for 24 hours, and too
 * many wrong ones have to wait.
 */

/** Life of a viewer access token (docs/contract.md, "Verify"), in ms. */
const ACCESS_LIFE_MS = 24 * 60 * 60 * 1_000;
/** Wrong passwords allowed within the window before the next try has to wait. */
const MOST_WRONG = 5;
const WRONG_WINDOW_MS = 30_000;

type Grant = { readonly channelToken: string; readonly expiresAt: number };

export type Access = {
  /** A fresh viewer access token for the channel. */
  readonly grant: (
    channelToken: string,
    now: number,
  ) => { readonly token: string; readonly expiresAt: number };
  readonly admits: (channelToken: string, accessToken: string | null, now: number) => boolean;
  /** Makes every token of the channel stale. */
  readonly revokeAll: (channelToken: string) => void;
  /** How long this caller has to wait before the next password, in ms; 0 for none. */
  readonly waitMs: (channelToken: string, caller: string, now: number) => number;
  readonly noteWrong: (channelToken: string, caller: string, now: number) => void;
};

/** `randomToken` gives 64 characters nobody can guess. */
export function createAccessToken(randomToken: () => string): Access {
  const grants = new Map<string, Grant>();
  const wrong = new Map<string, readonly number[]>();
  const recent = (key: string, now: number): readonly number[] =>
    (wrong.get(key) ?? []).filter((at) => now - at < WRONG_WINDOW_MS);

  return {
    grant: (channelToken, now) => {
      const token = randomToken();
      const expiresAt = now + ACCESS_LIFE_MS;
      grants.set(token, { channelToken, expiresAt });
      return { token, expiresAt };
    },
    admits: (channelToken, accessToken, now) => {
      const grant = accessToken === null ? undefined : grants.get(accessToken);
      return grant !== undefined && grant.channelToken === channelToken && grant.expiresAt > now;
    },
    revokeAll: (channelToken) => {
      for (const [token, grant] of grants) if (grant.channelToken === channelToken) grants.delete(token);
    },
    waitMs: (channelToken, caller, now) => {
      const times = recent(`${channelToken} ${caller}`, now);
      const oldest = times[0];
      return times.length < MOST_WRONG || oldest === undefined ? 0 : oldest + WRONG_WINDOW_MS - now;
    },
    noteWrong: (channelToken, caller, now) => {
      const key = `${channelToken} ${caller}`;
      wrong.set(key, [...recent(key, now), now].slice(-MOST_WRONG));
    },
  };
}
