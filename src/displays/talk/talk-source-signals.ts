/**
 * A published talk as its page has it: asked for, locked or there, or why not. A file that is gone has most likely been
 * replaced by another publishing, so the index is asked once more before that is said.
 */
import { type Accessor, createSignal, onCleanup, untrack } from "solid-js";

import {
  createTalkFiles,
  loadTalk,
  type OpenedTalk,
  openWith,
  type TalkFiles,
  type TalkPlace,
  type TalkProblem,
  unlockTalk,
} from "../../talk/load-talk.ts";
import type { TalkKeys } from "../../talk/lock.ts";
import { createTalkKeeper, type KeptRecord, type TalkKeeper } from "../../talk/keep-talk.ts";
import type { PublishedTalk, TalkHead, Timeline } from "../../talk/published-talk.ts";
import { err, ok, type Result } from "../../lib/result.ts";

export type LoadedTalk = {
  readonly place: TalkPlace;
  readonly head: TalkHead;
  readonly isLocked: boolean;
  readonly files: TalkFiles;
  readonly timeline: Timeline;
  /** The talk as its index has it. */
  readonly published: PublishedTalk;
  readonly keeper: TalkKeeper;
  /** What was kept on the device when the page was opened. */
  readonly kept: KeptRecord | undefined;
};

export type TalkState =
  | { readonly kind: "loading" }
  | { readonly kind: "problem"; readonly problem: TalkProblem }
  | { readonly kind: "locked"; readonly isBusy: boolean; readonly isWrong: boolean }
  | { readonly kind: "there"; readonly talk: LoadedTalk };

export type TalkSource = {
  readonly state: Accessor<TalkState>;
  /** Asks for the talk again. What is shown stays until it has come. */
  readonly again: () => void;
  readonly unlock: (passphrase: string) => void;
};

/** Files are named by what they hold, so a head that reads the same is the same talk. */
const isSame = (one: TalkHead | undefined, other: TalkHead): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Missing where the page is not secure. */
const ownCaches = (): CacheStorage | undefined => ("caches" in window ? window.caches : undefined);

/** Lasts as long as the component that calls this. */
export function createTalkSource(
  network: typeof fetch,
  place: TalkPlace,
  /** The languages that are shown at first, of a talk that has these. */
  first: (head: TalkHead) => readonly string[],
): TalkSource {
  const [state, setState] = createSignal<TalkState>({ kind: "loading" });
  const controller = new AbortController();
  const keeper = createTalkKeeper(place, { caches: ownCaches, fetch: network });
  const asking = { fetch: keeper.fetch, signal: controller.signal };
  let keys: TalkKeys | undefined;
  let published: PublishedTalk | undefined;
  onCleanup(() => controller.abort());

  /** The head, where it can be opened; nothing where a passphrase is needed. */
  async function head(): Promise<Result<OpenedTalk | undefined, TalkProblem>> {
    const talk = await loadTalk(asking, place);
    if (!talk.ok) return talk;
    published = talk.value;
    if ("head" in talk.value) return ok({ place, head: talk.value.head });
    if (keys === undefined) return ok(undefined);
    const opened = await openWith(keys, talk.value.sealed, place);
    if (opened.ok) return opened;
    return opened.error === "not-opened" ? ok(undefined) : err("unreadable");
  }

  async function withTimeline(
    opened: OpenedTalk,
    current: PublishedTalk,
  ): Promise<Result<LoadedTalk, TalkProblem>> {
    const files = createTalkFiles(asking, opened);
    // The text that is most likely wanted comes beside it.
    for (const language of first(opened.head)) void files.texts(language);
    const [timeline, kept] = await Promise.all([files.timeline(), keeper.look()]);
    if (!timeline.ok) return timeline;
    if (opened.keys !== undefined) keys = opened.keys;
    const isLocked = opened.keys !== undefined;
    const talk = { place, head: opened.head, isLocked, files, timeline: timeline.value };
    return ok({ ...talk, published: current, keeper, kept });
  }

  function show(next: TalkState): void {
    if (!controller.signal.aborted) setState(next);
  }

  async function load(isAgain = false): Promise<void> {
    const opened = await head();
    const before = state();
    const shown = before.kind === "there" ? before.talk : undefined;
    // What is being read stays, unless another state of it was published.
    if (shown !== undefined && (!opened.ok || isSame(opened.value?.head, shown.head))) return;
    if (!opened.ok) return show({ kind: "problem", problem: opened.error });
    if (opened.value === undefined || published === undefined)
      return show({ kind: "locked", isBusy: false, isWrong: false });
    const talk = await withTimeline(opened.value, published);
    if (talk.ok) return show({ kind: "there", talk: talk.value });
    if (talk.error !== "no-talk") return show({ kind: "problem", problem: talk.error });
    return isAgain ? show({ kind: "problem", problem: "unreadable" }) : load(true);
  }

  async function unlock(passphrase: string): Promise<void> {
    if (published === undefined || "head" in published) return;
    setState({ kind: "locked", isBusy: true, isWrong: false });
    const opened = await unlockTalk(published, place, passphrase);
    if (!opened.ok)
      return opened.error === "not-opened"
        ? show({ kind: "locked", isBusy: false, isWrong: true })
        : show({ kind: "problem", problem: "unreadable" });
    keys = opened.value.keys;
    return load();
  }

  void untrack(load);
  return {
    state,
    again: () => {
      if (state().kind === "problem") setState({ kind: "loading" });
      void load();
    },
    unlock: (passphrase) => void unlock(passphrase),
  };
}
