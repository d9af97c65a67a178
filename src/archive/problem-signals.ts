/**
 * What went wrong with keeping, said once in a tab and only for a while: nobody has to do anything about it.
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
  const [problem, setProblem] = createSignal<ArchiveProblem>();
  const [news, setNews] = createSignal<ArchiveProblem>();
  let timer: TimerHandle | undefined;
  onCleanup(() => timer?.cancel());
  return {
    problem,
    news,
    report: (met) => {
      setProblem(met);
      if (tabStorage.get(KEY) === met) return;
      tabStorage.set(KEY, met);
      setNews(met);
      timer?.cancel();
      timer = clock.after(NEWS_MS, () => setNews(undefined));
    },
  };
}
