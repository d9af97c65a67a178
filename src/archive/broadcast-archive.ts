/**
 * Keeps what was said on the device and brings it back. It writes what changed every few seconds, and never more than
 * there is room for; whatever goes wrong is a value, and the viewer works without it.
 */
import type { Clock, TimerHandle } from "../lib/clock.ts";
import { ok, type Result } from "../lib/result.ts";
import type { SubtitleState } from "../subtitles/reduce.ts";
import type { Talk } from "../subtitles/talks.ts";
import { type Attempt, createRecordWriter, type RecordWriter } from "./writer.ts";
import { ARCHIVE_LIMITS, type ArchiveLimits } from "./limits.ts";
import { readStored, type RecordTimes, withTail } from "./load-record.ts";
import { makeRoom, recordsIn } from "./make-room.ts";
import { type About, type Bookmark, firstPage, type RecordSummary } from "./record.ts";
import { type ArchiveProblem, type ArchiveStore, type OpenArchiveStore, problemOf } from "./store.ts";
import { createStoreQueue, type StoreQueue } from "./store-queue.ts";
import { type ArchiveRecord, type Restored, withoutUnprovenPosition } from "./restore.ts";

export type BroadcastArchiveOptions = {
  readonly open: OpenArchiveStore;
  readonly clock: Clock;
  /** Ms since the epoch. */
  readonly wallNow: () => number;
  /** Called once at most, with the first thing that went wrong. */
  readonly onProblem?: (problem: ArchiveProblem) => void;
  readonly bounds?: ArchiveLimits;
  /** After `dispose`, once all is done and the store is closed. */
  readonly onClosed?: () => void;
};

export type BroadcastArchive = {
  /**
   * What was kept under a key, of the broadcast with this id where it is known already; nothing where there is none, and
   * what is of another broadcast is deleted. Has to come before `note`, so that nothing kept is overwritten unread.
   */
  readonly load: (
    key: string,
    broadcastId?: string,
    /** What the page before this one had no time to write. */
    tail?: ArchiveRecord,
  ) => Promise<Result<Restored | undefined, ArchiveProblem>>;
  /** Notes the newest state, as often as it changes; it is written soon. Nothing happens before `load` or after `leave`. */
  readonly note: (key: string, about: About, state: SubtitleState, bookmark?: Bookmark) => void;
  /** Notes which talks what is kept consists of; written with it. */
  readonly noteTalks: (talks: readonly Talk[]) => void;
  /** The talks of what is kept, as they were noted or kept. */
  readonly talks: () => readonly Talk[];
  /** Keeps a broadcast without having looked at what is there: that stays, and is joined with what is noted. */
  readonly begin: (key: string) => void;
  /** Stops keeping a broadcast, at once; what was written stays. */
  readonly leave: (key: string) => void;
  /** Writes at once what was noted, for a page that may be about to go. */
  readonly flush: () => Promise<void>;
  /** What is not written yet, for a page that is gone before anything can be. */
  readonly unsaved: () => ArchiveRecord | undefined;
  readonly list: () => Promise<Result<readonly RecordSummary[], ArchiveProblem>>;
  /** Deletes one record; the broadcast is not kept again in this visit. */
  readonly forget: (key: string) => Promise<Result<void, ArchiveProblem>>;
  readonly forgetAll: () => Promise<Result<void, ArchiveProblem>>;
  readonly dispose: () => void;
};

/** How long a change may wait until it is written, in ms. */
const SAVE_EVERY_MS = 2_000;

type Shell = {
  readonly queue: StoreQueue;
  readonly writer: RecordWriter;
  readonly times: () => RecordTimes;
  /** Removes older records; `bytes` where all of them may have less room than usual. Whether there were any. */
  readonly makeRoom: (store: ArchiveStore, current: string, bytes?: number) => Promise<boolean>;
};

async function load(
  { queue, writer, times, makeRoom }: Shell,
  key: string,
  broadcastId: string | undefined,
  tail: ArchiveRecord | undefined,
): Promise<Result<Restored | undefined, ArchiveProblem>> {
  const loaded = await queue.run((store) => readStored(store, { key, broadcastId }, times));
  if (!loaded.ok) return loaded;
  const stored = loaded.value;
  if (!stored.ok) {
    queue.report(stored.error);
    if (stored.error === "corrupt") writer.begin(key, undefined, false);
    return stored;
  }
  const restored = withTail(stored.value, tail, { key, broadcastId }, times());
  writer.begin(key, restored, stored.value !== undefined);
  void queue.run((store) => makeRoom(store, key));
  return ok(restored && withoutUnprovenPosition(restored));
}

/** Writes one change; where the device is full, once more without the older records. */
async function write({ writer, makeRoom }: Shell, store: ArchiveStore, attempt: Attempt): Promise<void> {
  const { change } = attempt;
  const put = async (): Promise<void> => {
    if (await store.write(change)) attempt.done();
    else writer.end(change.key);
  };
  try {
    await put();
  } catch (error) {
    const isFull = problemOf(error) === "full";
    if (!isFull || !(await makeRoom(store, change.key, 0))) throw error;
    await put();
  }
  if (attempt.hasGrown()) await makeRoom(store, change.key);
}

async function save(shell: Shell, isLeaving: boolean): Promise<void> {
  const { queue, writer } = shell;
  const saved = await queue.run(async (store) => {
    const attempt = writer.next(isLeaving);
    if (attempt !== undefined) await write(shell, store, attempt);
  });
  if (!saved.ok) writer.stop();
}

function createShell(options: BroadcastArchiveOptions): Shell {
  const { open, clock, wallNow, bounds = ARCHIVE_LIMITS, onProblem, onClosed } = options;
  return {
    queue: createStoreQueue({ open, clock, onProblem, onClosed }),
    writer: createRecordWriter({ wallNow, offset: () => wallNow() - clock.now(), bounds }),
    times: () => ({ now: clock.now(), wallNow: wallNow(), ageMs: bounds.ageMs }),
    makeRoom: (store, current, bytes = bounds.bytes) =>
      makeRoom(store, current, wallNow(), { ...bounds, bytes }),
  };
}

export function createBroadcastArchive(options: BroadcastArchiveOptions): BroadcastArchive {
  const { clock } = options;
  const shell = createShell(options);
  const { queue, writer } = shell;
  let timer: TimerHandle | undefined;

  function saveSoon(): void {
    if (queue.isClosed()) return;
    timer ??= clock.after(SAVE_EVERY_MS, () => {
      timer = undefined;
      void save(shell, false);
    });
  }

  return {
    load: (key, broadcastId, tail) => load(shell, key, broadcastId, tail),
    note: (key, about, state, bookmark = firstPage) => {
      if (writer.note(key, about, state, bookmark)) saveSoon();
    },
    noteTalks: (talks) => {
      if (writer.noteTalks(talks)) saveSoon();
    },
    talks: writer.talks,
    begin: (key) => writer.begin(key, undefined, false),
    leave: writer.end,
    unsaved: writer.unsaved,
    flush: async () => {
      timer?.cancel();
      timer = undefined;
      await save(shell, true);
    },
    list: () => queue.run(async (store) => (await recordsIn(store)).records.sort((a, b) => b.at - a.at)),
    forget: (key) => {
      writer.end(key);
      return queue.run((store) => store.remove([key]));
    },
    forgetAll: () => {
      writer.stop();
      return queue.run((store) => store.clear());
    },
    dispose: () => {
      timer?.cancel();
      queue.close();
    },
  };
}
