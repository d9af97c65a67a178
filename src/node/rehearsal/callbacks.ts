/**
 * Calls that the rehearsal makes to addresses of a host, as the services do when something is done. Whether anybody answers
 * changes nothing here.
 */

/** How long an answer is waited for, in ms. */
const DEADLINE_MS = 10_000;
const LONGEST_ADDRESS = 2_048;

/** Whether an address may be called: http or https, at most 2,048 characters. */
export const isCallback = (url: string): boolean =>
  url.length <= LONGEST_ADDRESS && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** Tells an address what happened; never rejects. */
export async function callBack(url: string, body: object): Promise<void> {
  if (!isCallback(url)) return;
  await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    redirect: "manual",
    signal: AbortSignal.timeout(DEADLINE_MS),
  }).catch(() => undefined);
}

export type LaterCalls = {
  /** Calls an address once it is that time, in ms. */
  readonly add: (at: number, url: string, body: object) => void;
  readonly tick: (now: number) => void;
};

/** Calls that wait for their time. */
export function createLaterCalls(): LaterCalls {
  let pending: { readonly at: number; readonly url: string; readonly body: object }[] = [];
  return {
    add: (at, url, body) => void pending.push({ at, url, body }),
    tick: (now) => {
      const due = pending.filter(({ at }) => at <= now);
      pending = pending.filter(({ at }) => at > now);
      for (const { url, body } of due) void callBack(url, body);
    },
  };
}
