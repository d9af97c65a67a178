/**
 * What went wrong with keeping, said once in a tab and only for a while: nobody has to do anything about it.
 */
import { type Accessor, createSignal, onCleanup } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";
import type { SafeStorage } from "../lib/safe-storage.ts";
import type { KeepProblem } from "./store.ts";
import { TAB_KEYS } from "../lib/storage-keys.ts";

/** How long it is said, in ms. */
const NEWS_MS = 20_000;
const KEY = TAB_KEYS.problemTold;

export type KeepingNews = {
  readonly problem: Accessor<KeepProblem | undefined>;
  /** The problem, while it is news. */
  readonly news: Accessor<KeepProblem | undefined>;
  readonly tell: (problem: KeepProblem) => void;
};

/** `tabStorage` is the tab's own (`sessionStorage`), so that a reload does not say it again. */
export function createKeepingNews(clock: Clock, tabStorage: SafeStorage): KeepingNews {
  const [problem, setProblem] = createSignal<KeepProblem>();
  const [news, setNews] = createSignal<KeepProblem>();
  let timer: TimerHandle | undefined;
  onCleanup(() => timer?.cancel());
  return {
    problem,
    news,
    tell: (met) => {
      setProblem(met);
      if (tabStorage.get(KEY) === met) return;
      tabStorage.set(KEY, met);
      setNews(met);
      timer?.cancel();
      timer = clock.after(NEWS_MS, () => setNews(undefined));
    },
  };
}
