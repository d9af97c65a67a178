/**
 * What went wrong with the archive, shown once in a tab and only for a while: nobody has to do anything about it.
 */
import { type Accessor, createSignal, onCleanup } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";
import type { SafeStorage } from "../lib/safe-storage.ts";
import type { ArchiveProblem } from "./store.ts";
import { TAB_KEYS } from "../lib/storage-keys.ts";

/** How long it is said, in ms. */
const NEWS_MS = 20_000;
const KEY = TAB_KEYS.problemTold;

export type ArchiveProblems = {
  readonly problem: Accessor<ArchiveProblem | undefined>;
  /** The problem, while it is news. */
  readonly news: Accessor<ArchiveProblem | undefined>;
  readonly report: (problem: ArchiveProblem) => void;
};

/** `tabStorage` is the tab's own (`sessionStorage`), so that a reload does not say it again. */
export function createArchiveProblems(clock: Clock, tabStorage: SafeStorage): ArchiveProblems {
  const [lastProblem, setProblem] = createSignal<ArchiveProblem>();
  const [news, setNews] = createSignal<ArchiveProblem>();
  let timer: TimerHandle | undefined;
  onCleanup(() => timer?.cancel());
  return {
    problem: lastProblem,
    news,
    report: (problem) => {
      setProblem(problem);
      if (tabStorage.get(KEY) === problem) return;
      tabStorage.set(KEY, problem);
      setNews(problem);
      timer?.cancel();
      timer = clock.after(NEWS_MS, () => setNews(undefined));
    },
  };
}
