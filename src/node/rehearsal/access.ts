/**
 * Who may watch a password channel: passwords are traded for viewer access tokens that live for 24 hours, and too
 * many wrong ones have to wait. The rule is in docs/rehearsal.md.
 */

/** Life of a viewer access token (docs/contract.md, "Verify"), in ms. */
const ACCESS_LIFE_MS = 24 * 60 * 60 * 1_000;
/** Wrong passwords allowed to one caller within the window before the next try has to wait. */
const MOST_WRONG = 5;
const WRONG_WINDOW_MS = 30_000;
/** Wrong passwords for one channel within the window, by everybody, after which each caller has one and no more. */
const MANY_WRONG = 100;
/** Callers that are counted at most; the one that has not been wrong for the longest is forgotten first. */
const MOST_COUNTED = 20_000;

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

/** Times of wrong passwords by a key, of which the newest `most` count. */
function createTries(most: number) {
  const tries = new Map<string, readonly number[]>();
  const recent = (key: string, now: number): readonly number[] =>
    (tries.get(key) ?? []).filter((at) => now - at < WRONG_WINDOW_MS);
  return {
    recent,
    note: (key: string, now: number): void => {
      const times = [...recent(key, now), now].slice(-most);
      // The order of the map is that of the last wrong try.
      tries.delete(key);
      tries.set(key, times);
      for (const [oldest, at] of tries) {
        const isOver = now - (at.at(-1) ?? 0) >= WRONG_WINDOW_MS;
        if (!isOver && tries.size <= MOST_COUNTED) break;
        tries.delete(oldest);
      }
    },
  };
}

/** `randomToken` gives 64 characters nobody can guess. */
export function createAccessToken(randomToken: () => string): Access {
  const grants = new Map<string, Grant>();
  const byCaller = createTries(MOST_WRONG);
  const byChannel = createTries(MANY_WRONG);
  const keyOf = (channelToken: string, caller: string): string => `${channelToken} ${caller}`;

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
      const most = byChannel.recent(channelToken, now).length < MANY_WRONG ? MOST_WRONG : 1;
      const freed = byCaller.recent(keyOf(channelToken, caller), now).at(-most);
      return freed === undefined ? 0 : freed + WRONG_WINDOW_MS - now;
    },
    noteWrong: (channelToken, caller, now) => {
      byCaller.note(keyOf(channelToken, caller), now);
      byChannel.note(channelToken, now);
    },
  };
}
