/**
 * Keeping one visit's text on the device: what was kept comes back first, what is said is kept on, and the reader
 * decides. Whatever the device refuses, the visit goes on without it and says so once.
 */
import { batch, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";

import type { Result } from "../lib/result.ts";
import { type BroadcastState, broadcastFrom } from "../subtitles/broadcast.ts";
import type { BroadcastArchive } from "./broadcast-archive.ts";
import type { About } from "./record.ts";
import type { ArchiveProblem } from "./store.ts";
import type { Restored } from "./restore.ts";
import { createTabTail } from "./tab-tail.ts";
import { createArchiveProblems } from "./problem-signals.ts";
import { mayKeep, shouldAsk } from "./policy.ts";
import type { ArchiveSignals, ArchivePorts } from "./ports-signals.ts";

/** The stream waits this long for what was kept, so that it can go on from there, in ms. */
const WAIT_MS = 150;
/** What has not come back after this is not waited for any more, in ms. */
const GIVE_UP_MS = 10_000;

const recalledFrom = (about: About): BroadcastState =>
  broadcastFrom({
    ...about,
    id: about.broadcastId,
    requiresPassword: false,
    status: "active",
    speechLanguages: [],
    voices: new Map(),
  });

const aboutOf = (broadcastId: string, state: BroadcastState): About => ({
  broadcastId,
  name: state.name,
  transcriptionLanguage: state.transcriptionLanguage,
  translationLanguages: state.translationLanguages,
});

export function createArchive(ports: ArchivePorts): ArchiveSignals {
  const { key, clock, answers, transcript } = ports;
  const [broadcastId, setBroadcastId] = createSignal<string>();
  const [answer, setAnswer] = createSignal<boolean>();
  const [isForgotten, setForgotten] = createSignal(false);
  /** The record is open to be written. */
  const [isOpen, setOpen] = createSignal(false);
  const [recalled, setRecalled] = createSignal<BroadcastState>();
  const [count, setCount] = createSignal(0);
  const { problem, news, report } = createArchiveProblems(clock, ports.tabStorage);
  const tail = createTabTail(ports.tabStorage);
  let broadcastArchive: BroadcastArchive | undefined;
  let recalledId: string | undefined;
  let isGone = false;
  let isSettled = false;
  let waiting: (() => void)[] | undefined = [];

  const isSecret = createMemo((was: boolean) => was || ports.broadcast()?.requiresPassword === true, false);
  const wishes = createMemo(() => ({
    isSecret: isSecret(),
    wanted: ports.wanted(),
    answer: answer(),
    isForgotten: isForgotten(),
  }));
  const isOn = createMemo(() => broadcastId() !== undefined && mayKeep(wishes()));
  const isKept = createMemo(() => isOn() && isOpen());

  function ready(): void {
    const steps = waiting ?? [];
    waiting = undefined;
    for (const step of steps) step();
  }

  function settle(loaded: Result<Restored | undefined, ArchiveProblem> | undefined): void {
    if (isSettled || isGone) return;
    isSettled = true;
    batch(() => {
      const restored = loaded?.ok === true ? loaded.value : undefined;
      if (restored === undefined) transcript.stopWaiting();
      else bringBack(restored);
      setOpen(loaded !== undefined && (loaded.ok || loaded.error === "corrupt"));
    });
    ready();
  }

  function bringBack({ header, state }: Restored): void {
    recalledId = header.about.broadcastId;
    setRecalled(recalledFrom(header.about));
    setCount(header.count);
    const isLate = transcript.precede(state, header.bookmark) || waiting === undefined;
    ports.onRestored(header.bookmark, isLate);
  }

  async function begin(): Promise<void> {
    const device = await ports.load().catch(() => undefined);
    if (isGone) return;
    if (device === undefined) {
      report("failed");
      settle(undefined);
      return;
    }
    broadcastArchive = device.startBroadcastArchive({
      clock,
      wallNow: ports.wallNow,
      page: ports.page,
      channel: ports.channel,
      onProblem: (met) => {
        report(met);
        if (met !== "corrupt") setOpen(false);
      },
      onForgotten: (gone) => {
        if (gone === undefined || gone === key) leave();
      },
    });
    let loaded = await broadcastArchive.load(key, untrack(broadcastId), tail.read());
    const id = untrack(broadcastId);
    // The service may have said meanwhile that this is another broadcast.
    const isOther =
      loaded.ok &&
      id !== undefined &&
      loaded.value !== undefined &&
      loaded.value.header.about.broadcastId !== id;
    if (isOther) loaded = await broadcastArchive.load(key, id);
    settle(loaded);
  }

  /** Opens the record again, to keep everything that stands here. */
  async function reopen(): Promise<void> {
    setOpen(false);
    const loaded = await broadcastArchive?.load(key, untrack(broadcastId));
    if (isGone || loaded?.ok !== true) return;
    // What is there and does not stand here was written by another tab, or came too late.
    if (loaded.value !== undefined) broadcastArchive?.begin(key);
    setOpen(true);
  }

  /** Somebody deleted the record: it stays so in this visit. */
  function leave(): void {
    broadcastArchive?.leave(key);
    tail.forget();
    batch(() => {
      setForgotten(true);
      setCount(0);
    });
  }

  function forget(): void {
    leave();
    void broadcastArchive?.forget(key);
  }

  function answered(yes: boolean | undefined): void {
    const id = untrack(broadcastId);
    if (id === undefined) return;
    if (yes === undefined) answers.forget(id);
    else answers.set(id, yes);
    setAnswer(yes);
  }

  async function look(): Promise<void> {
    await broadcastArchive?.flush();
    const listed = await broadcastArchive?.list();
    if (listed?.ok !== true || isGone) return;
    setCount(listed.value.find((record) => record.key === key)?.count ?? 0);
  }

  createEffect(() => {
    const id = broadcastId();
    const state = ports.broadcast();
    const subtitles = transcript.subtitles();
    if (!isKept() || id === undefined || state === undefined) return;
    broadcastArchive?.note(key, aboutOf(id, state), subtitles, transcript.bookmark(state.status === "ended"));
  });
  createEffect(
    on(
      () => isOn() && ports.broadcast()?.status === "ended",
      (isOver) => {
        if (isOver) void broadcastArchive?.flush();
      },
    ),
  );
  const late = [clock.after(WAIT_MS, ready), clock.after(GIVE_UP_MS, () => giveUp())];
  function giveUp(): void {
    if (isSettled) return;
    report("refused");
    settle(undefined);
  }
  onCleanup(() => {
    isGone = true;
    for (const timer of late) timer.cancel();
    const leaving = broadcastArchive;
    void leaving?.flush().then(leaving.dispose);
  });
  void begin();

  return {
    isOn: isKept,
    isAsking: () => isOpen() && broadcastId() !== undefined && shouldAsk(wishes()),
    count,
    look: () => void look(),
    problem,
    news,
    recalled,
    turn: (on) => {
      if (untrack(isSecret)) answered(on);
      else ports.onWanted(on);
      if (!on) {
        forget();
        return;
      }
      setForgotten(false);
      void reopen().then(look);
    },
    forget: () => {
      if (untrack(isSecret)) answered(undefined);
      forget();
    },
    whenReady: (step) => {
      if (waiting === undefined) step();
      else waiting.push(step);
    },
    found: (info) => {
      // What an open page goes on to later stands behind what it has.
      const isOther =
        untrack(broadcastId) === undefined && recalledId !== undefined && recalledId !== info.id;
      batch(() => {
        setBroadcastId(info.id);
        setAnswer(answers.get(info.id));
        if (!isOther) return;
        setRecalled(undefined);
        setCount(0);
        transcript.forget();
        ports.onOther();
        void reopen();
      });
    },
    flush: () => void broadcastArchive?.flush(),
    leaveBehind: () => {
      const unsaved = broadcastArchive?.unsaved();
      if (unsaved !== undefined) tail.write(unsaved);
      else if (isKept()) tail.forget();
    },
  };
}
