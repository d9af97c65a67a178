/**
 * A screen that nobody touches mends itself by a reload: where a deploy took files away that this page still wants,
 * and where errors come one after the other. Before it reloads it makes sure that there is a page to come back to,
 * for a browser that shows its own error page stays there for good.
 */
import type { Clock, TimerHandle } from "../lib/clock.ts";
import type { SafeStorage } from "../lib/safe-storage.ts";
import { isPageThere } from "./page-probe.ts";
import { earlierReloads, leftBehind, reloadAt, SPREAD_MS, withError } from "./reload-breaker.ts";
import { TAB_KEYS } from "../lib/storage-keys.ts";

const KEY = TAB_KEYS.reloads;
/** A page that cannot be had now is asked for again after this long, and up to half as long more, in ms. */
const PROBE_AGAIN_MS = 60_000;

/** How browsers say that a part of the app could not be fetched (reliability section 5, "Deploy skew"). */
const LOST_PART = /dynamically imported module|importing a module script failed|unable to preload/i;
/** Browsers report this as an error; it only says that a size was observed one picture later. */
const NO_ERROR = /^ResizeObserver loop/;

export type SelfHealPorts = {
  readonly clock: Clock;
  readonly random: () => number;
  readonly page: Pick<Window, "addEventListener" | "removeEventListener" | "history" | "location">;
  /** The tab's own storage, opened anew, so that what only memory holds is not taken for remembered. */
  readonly openStorage: () => SafeStorage;
  readonly fetch: typeof fetch;
};

export type ReloadRequest = { readonly spreadMs?: number; readonly still?: () => boolean };

const ALWAYS = (): boolean => true;

export type SelfHealing = {
  /**
   * Reloads the page as soon as it may and there is a page to come back to. `still` is asked right before: if it says
   * no by then, nothing happens.
   */
  readonly reload: (request?: ReloadRequest) => void;
  /** Counts an error that was caught before the browser saw it. */
  readonly noteError: () => void;
  /** Calls `prepare` right before a reload; the returned function takes it back. */
  readonly beforeReload: (prepare: () => void) => () => void;
  readonly dispose: () => void;
};

const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

/** What `history.state` holds for us, where the tab's storage is refused. */
function inHistory(history: History): string | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !(KEY in state)) return undefined;
  const { [KEY]: left } = state;
  return typeof left === "string" ? left : undefined;
}

/** Watches over the page until it is disposed of. */
export function startSelfHealing(ports: SelfHealPorts): SelfHealing {
  const { clock, page } = ports;
  const beganAt = clock.now();
  /** Ms since this page began. */
  const age = (): number => clock.now() - beganAt;
  const earlier = earlierReloads(ports.openStorage().get(KEY) ?? inHistory(page.history));
  const preparations = new Set<() => void>();
  let errors: readonly number[] = [];
  let pending: { readonly still: () => boolean; readonly timer: TimerHandle } | undefined;
  let isGone = false;

  /** Leaves word for the next page; whether it will find it. */
  function leave(word: string): boolean {
    ports.openStorage().set(KEY, word);
    if (ports.openStorage().get(KEY) === word) return true;
    try {
      page.history.replaceState({ ...(page.history.state as object | null), [KEY]: word }, "");
      return inHistory(page.history) === word;
    } catch {
      return false;
    }
  }
  const remembers = leave(leftBehind(earlier, 0));

  function commit(): void {
    leave(leftBehind([...earlier, age()], age()));
    for (const prepare of preparations) prepare();
    page.location.reload();
  }

  function reload({ spreadMs = SPREAD_MS, still = ALWAYS }: ReloadRequest = {}): void {
    const now = age();
    const at = reloadAt({ earlier, now, spreadMs, random: ports.random(), remembers });
    // One that is bound to happen is not given up for one that may be called off.
    const isBetter = pending === undefined || (pending.still !== ALWAYS && still === ALWAYS);
    if (isGone || !isBetter) return;
    pending?.timer.cancel();
    const attempt = async (): Promise<void> => {
      const isThere = still() && (await isPageThere(page.location.href, ports.fetch, clock));
      if (isGone) return;
      if (isThere && still()) {
        commit();
      } else if (still()) {
        const wait = PROBE_AGAIN_MS * (1 + ports.random() / 2);
        pending = { still, timer: clock.after(wait, () => void attempt()) };
      } else {
        pending = undefined;
      }
    };
    pending = { still, timer: clock.after(at - now, () => void attempt()) };
  }

  function noteError(): void {
    const counted = withError(errors, clock.now());
    errors = counted.errors;
    if (counted.tooMany) reload();
  }

  function onTrouble(message: string): void {
    if (NO_ERROR.test(message)) return;
    if (LOST_PART.test(message)) reload();
    noteError();
  }
  const onLostPart = (): void => reload();
  const onError = (event: ErrorEvent): void => onTrouble(event.message);
  const onRejection = (event: PromiseRejectionEvent): void => onTrouble(messageOf(event.reason));
  page.addEventListener("vite:preloadError", onLostPart);
  page.addEventListener("error", onError);
  page.addEventListener("unhandledrejection", onRejection);

  return {
    reload,
    noteError,
    beforeReload: (prepare) => {
      preparations.add(prepare);
      return () => preparations.delete(prepare);
    },
    dispose: () => {
      isGone = true;
      pending?.timer.cancel();
      page.removeEventListener("vite:preloadError", onLostPart);
      page.removeEventListener("error", onError);
      page.removeEventListener("unhandledrejection", onRejection);
    },
  };
}
