/**
 * The store, opened when it is first needed, with one task at a time. What fails is a value, and the first thing that
 * goes wrong is reported once.
 */
import type { Clock } from "../lib/clock.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { type ArchiveProblem, type ArchiveStore, type OpenArchiveStore, problemOf } from "./store.ts";

export type StoreQueuePorts = {
  readonly open: OpenArchiveStore;
  readonly clock: Clock;
  readonly onProblem?: ((problem: ArchiveProblem) => void) | undefined;
  /** After `close`, once all is done and the store is closed. */
  readonly onClosed?: (() => void) | undefined;
};

export type StoreQueue = {
  /** Does a task after all earlier ones. */
  readonly run: <T>(task: (store: ArchiveStore) => Promise<T>) => Promise<Result<T, ArchiveProblem>>;
  /** Reports a problem, if it is the first. */
  readonly report: (problem: ArchiveProblem) => void;
  readonly isClosed: () => boolean;
  /** Closes the store after the last task; nothing is reported from now on. */
  readonly close: () => void;
};

/** A browser that does not answer is as good as one that refuses (WebKit bug 226547). In ms. */
const OPEN_WITHIN_MS = 4_000;

/** Opens the store; rejects where the browser does not answer in time. */
function openInTime({ open, clock }: StoreQueuePorts, onGone: () => void): Promise<ArchiveStore> {
  return new Promise<ArchiveStore>((resolve, reject) => {
    let isLate = false;
    const deadline = clock.after(OPEN_WITHIN_MS, () => {
      isLate = true;
      reject(Object.assign(new Error("The browser does not answer"), { name: "NotAllowedError" }));
    });
    open(onGone)
      .then((opened) => (isLate ? opened.close() : resolve(opened)), reject)
      .finally(deadline.cancel);
  });
}

export function createStoreQueue(ports: StoreQueuePorts): StoreQueue {
  let opening: Promise<ArchiveStore> | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let hasReported = false;
  let isClosed = false;

  const store = (): Promise<ArchiveStore> =>
    (opening ??= openInTime(ports, () => {
      opening = undefined;
    }));

  function report(problem: ArchiveProblem): void {
    if (hasReported || isClosed) return;
    hasReported = true;
    ports.onProblem?.(problem);
  }

  return {
    run: <T>(task: (store: ArchiveStore) => Promise<T>) => {
      const result = work.then(async (): Promise<Result<T, ArchiveProblem>> => {
        try {
          return ok(await task(await store()));
        } catch (error) {
          const problem = problemOf(error);
          report(problem);
          return err(problem);
        }
      });
      work = result;
      return result;
    },
    report,
    isClosed: () => isClosed,
    close: () => {
      isClosed = true;
      void work
        .then(async () => (await opening)?.close())
        .catch(() => undefined)
        .then(ports.onClosed);
    },
  };
}
