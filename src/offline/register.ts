/**
 * Asks the browser to keep the viewer for when there is no network. It waits until the page has nothing better to do, and
 * whatever goes wrong costs only that.
 */
import type { Clock } from "../lib/clock.ts";
import { workerAddress } from "./worker-address.ts";

/** How long a page without text counts as busy, in ms. */
export const BUSY_MS = 10_000;

export type Circumstances = {
  /** Whether the page stands in another's frame. */
  readonly framed: boolean;
  /** Whether the person asked for less traffic. */
  readonly saveData: boolean;
};

/** Whether this page may keep the viewer. */
export const keepsViewer = ({ framed, saveData }: Circumstances): boolean => !framed && !saveData;

export type RegisterPorts = {
  readonly circumstances: Circumstances;
  readonly clock: Clock;
  /** Calls back once text is shown; the returned function ends the watch. */
  readonly onText: (run: () => void) => () => void;
  readonly whenIdle: (run: () => void) => void;
  readonly register: () => Promise<unknown>;
};

/** Registers once, after the first text or {@link BUSY_MS}, when the browser is idle. */
export function registerWhenQuiet({ circumstances, clock, onText, whenIdle, register }: RegisterPorts): void {
  if (!keepsViewer(circumstances)) return;
  let isDone = false;
  function quiet(): void {
    if (isDone) return;
    isDone = true;
    timer.cancel();
    stopWatching();
    whenIdle(() => void register().catch(() => undefined));
  }
  const timer = clock.after(BUSY_MS, quiet);
  const stopWatching = onText(quiet);
}

/** Calls back at the first sentence in the page. */
function watchText(document: Document, run: () => void): () => void {
  const observer = new MutationObserver(() => {
    if (document.querySelector("[data-sid]") !== null) run();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** {@link registerWhenQuiet} for a page as it is. */
export function registerPage(page: Window, clock: Clock): void {
  const { navigator, document } = page;
  // Missing where the browser has no workers, or the page is not secure.
  if (!("serviceWorker" in navigator)) return;
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  registerWhenQuiet({
    circumstances: {
      framed: page.parent !== page,
      saveData: connection?.saveData === true,
    },
    clock,
    onText: (run) => watchText(document, run),
    whenIdle: (run) => {
      if ("requestIdleCallback" in page) page.requestIdleCallback(run);
      else run();
    },
    register: () => navigator.serviceWorker.register(workerAddress(), { updateViaCache: "none" }),
  });
}
