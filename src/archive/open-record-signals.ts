/**
 * The record of a visit's broadcast: read when the visit begins, put before what is said, and open to be written from
 * then on.
 */
import { type Accessor, batch, createSignal, onCleanup, untrack } from "solid-js";

import type { Result } from "../lib/result.ts";
import { type BroadcastState, broadcastFrom } from "../subtitles/broadcast.ts";
import type { BroadcastArchive } from "./broadcast-archive.ts";
import type { ArchivePorts } from "./ports-signals.ts";
import type { About } from "./record.ts";
import type { Restored } from "./restore.ts";
import { createRestoreWait } from "./restore-wait.ts";
import type { ArchiveProblem } from "./store.ts";
import type { TabTail } from "./tab-tail.ts";

export type OpenRecordPorts = Omit<
  ArchivePorts,
  "broadcast" | "wanted" | "onWanted" | "answers" | "tabStorage"
> & {
  readonly tail: Pick<TabTail, "read">;
  readonly broadcastId: Accessor<string | undefined>;
  readonly report: (problem: ArchiveProblem) => void;
  /** Another tab deleted the record. */
  readonly onForgotten: () => void;
};

export type OpenRecord = {
  /** What keeps broadcasts on this device, once it is loaded. */
  readonly archive: () => BroadcastArchive | undefined;
  /** The record is open to be written. */
  readonly isOpen: Accessor<boolean>;
  /** The broadcast as it was when it was last kept. */
  readonly recalled: Accessor<BroadcastState | undefined>;
  /** Sentences in the record, as far as was counted. */
  readonly count: Accessor<number>;
  readonly setCount: (count: number) => void;
  readonly whenReady: (step: () => void) => void;
  /** Opens the record again, to keep everything that was said in this visit. */
  readonly reopen: () => Promise<void>;
  /** Whether what was brought back is of another broadcast than this one. */
  readonly isOther: (broadcastId: string) => boolean;
  /** Takes back what was brought back. */
  readonly dropRecalled: () => void;
};

const broadcastOf = (about: About): BroadcastState =>
  broadcastFrom({
    ...about,
    id: about.broadcastId,
    requiresPassword: false,
    status: "active",
    speechLanguages: [],
    voices: new Map(),
  });

type Loaded = Result<Restored | undefined, ArchiveProblem>;

/** Whether what was read is of another broadcast than the service has named meanwhile. */
const isOfOther = (loaded: Loaded, id: string | undefined): boolean =>
  loaded.ok && id !== undefined && loaded.value !== undefined && loaded.value.header.about.broadcastId !== id;

/** Starts what keeps broadcasts on this device; nothing where it cannot be loaded. */
async function startArchive(
  { load, clock, wallNow, page, channel, key, report, onForgotten }: OpenRecordPorts,
  isGone: () => boolean,
  onBroken: () => void,
): Promise<BroadcastArchive | undefined> {
  const device = await load().catch(() => undefined);
  if (device === undefined || isGone()) return undefined;
  return device.startBroadcastArchive({
    clock,
    wallNow,
    page,
    channel,
    onProblem: (problem) => {
      report(problem);
      if (problem !== "corrupt") onBroken();
    },
    onForgotten: (gone) => {
      if (gone === undefined || gone === key) onForgotten();
    },
  });
}

// Over 60 lines: one life of one record, from its reading to its end, which shares all of this state.
export function createOpenRecord(ports: OpenRecordPorts): OpenRecord {
  const { key, clock, transcript, broadcastId, report } = ports;
  const [isOpen, setOpen] = createSignal(false);
  const [recalled, setRecalled] = createSignal<BroadcastState>();
  const [count, setCount] = createSignal(0);
  let archive: BroadcastArchive | undefined;
  let recalledId: string | undefined;
  let isGone = false;
  let isSettled = false;
  const wait = createRestoreWait(clock, () => {
    if (isSettled) return;
    report("refused");
    settle(undefined);
  });

  function bringBack({ header, state }: Restored): void {
    recalledId = header.about.broadcastId;
    setRecalled(broadcastOf(header.about));
    setCount(header.count);
    const isLate = transcript.precede(state, header.bookmark) || wait.isOver();
    ports.onRestored(header.bookmark, isLate);
  }

  function settle(loaded: Loaded | undefined): void {
    if (isSettled || isGone) return;
    isSettled = true;
    batch(() => {
      const restored = loaded?.ok === true ? loaded.value : undefined;
      if (restored === undefined) transcript.stopWaiting();
      else bringBack(restored);
      setOpen(loaded !== undefined && (loaded.ok || loaded.error === "corrupt"));
    });
    wait.end();
  }

  async function begin(): Promise<void> {
    archive = await startArchive(
      ports,
      () => isGone,
      () => setOpen(false),
    );
    if (isGone) {
      archive?.dispose();
      return;
    }
    if (archive === undefined) {
      report("failed");
      settle(undefined);
      return;
    }
    const loaded = await archive.load(key, untrack(broadcastId), ports.tail.read());
    const id = untrack(broadcastId);
    settle(isOfOther(loaded, id) ? await archive.load(key, id) : loaded);
  }

  onCleanup(() => {
    isGone = true;
    wait.dispose();
    const leaving = archive;
    void leaving?.flush().then(leaving.dispose);
  });
  void begin();

  return {
    archive: () => archive,
    isOpen,
    recalled,
    count,
    setCount,
    whenReady: wait.whenOver,
    reopen: async () => {
      setOpen(false);
      const loaded = await archive?.load(key, untrack(broadcastId));
      if (isGone || loaded?.ok !== true) return;
      // What is there and was not said in this visit was written by another tab, or came too late.
      if (loaded.value !== undefined) archive?.begin(key);
      setOpen(true);
    },
    isOther: (id) => recalledId !== undefined && recalledId !== id,
    dropRecalled: () => {
      setRecalled(undefined);
      setCount(0);
      transcript.forget();
    },
  };
}
