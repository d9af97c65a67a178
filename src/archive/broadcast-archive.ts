/**
 * Keeps what was said on the device and brings it back: the thin shell around the record. It writes what changed, now
 * and then, and never more than there is room for; whatever goes wrong is a value, and the viewer works without it.
 */
import type { Clock, TimerHandle } from "../lib/clock.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { SubtitleState } from "../subtitles/reduce.ts";
import { createRecordWriter } from "./writer.ts";
import { evictions, ARCHIVE_LIMITS, type ArchiveLimits } from "./limits.ts";
import {
  type About,
  type Bookmark,
  firstPage,
  type RecordSummary,
  summaryOf,
  unpackHeader,
} from "./record.ts";
import { type ArchiveProblem, type ArchiveStore, type OpenArchiveStore, problemOf } from "./store.ts";
import { type ArchiveRecord, restore, type Restored, withLater, withoutUnprovenPosition } from "./restore.ts";

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
  /** Tells the newest state, as often as it changes; it is written soon. Nothing happens before `load` or after `leave`. */
  readonly note: (key: string, about: About, state: SubtitleState, bookmark?: Bookmark) => void;
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
/** A browser that does not answer is as good as one that refuses (WebKit bug 226547). */
const OPEN_WITHIN_MS = 4_000;

export function createBroadcastArchive(options: BroadcastArchiveOptions): BroadcastArchive {
  const { clock, wallNow, bounds = ARCHIVE_LIMITS } = options;
  let opening: Promise<ArchiveStore> | undefined;
  let timer: TimerHandle | undefined;
  let hasComplained = false;
  let isDisposed = false;
  let work: Promise<unknown> = Promise.resolve();
  const writer = createRecordWriter({ wallNow, offset: () => wallNow() - clock.now(), bounds });

  function complain(problem: ArchiveProblem): void {
    if (hasComplained || isDisposed) return;
    hasComplained = true;
    options.onProblem?.(problem);
  }

  function store(): Promise<ArchiveStore> {
    opening ??= new Promise<ArchiveStore>((resolve, reject) => {
      let isLate = false;
      const late = clock.after(OPEN_WITHIN_MS, () => {
        isLate = true;
        reject(Object.assign(new Error("The browser does not answer"), { name: "NotAllowedError" }));
      });
      options
        .open(() => (opening = undefined))
        .then((opened) => (isLate ? opened.close() : resolve(opened)), reject)
        .finally(late.cancel);
    });
    return opening;
  }

  /** One thing after the other; what fails is a value, and told once. */
  function run<T>(task: (store: ArchiveStore) => Promise<T>): Promise<Result<T, ArchiveProblem>> {
    const result = work.then(async (): Promise<Result<T, ArchiveProblem>> => {
      try {
        return ok(await task(await store()));
      } catch (error) {
        const problem = problemOf(error);
        complain(problem);
        return err(problem);
      }
    });
    work = result;
    return result;
  }

  /** The records there are, and the keys of those that cannot be read. */
  async function look(from: ArchiveStore): Promise<{ records: RecordSummary[]; corrupt: string[] }> {
    const records: RecordSummary[] = [];
    const corrupt: string[] = [];
    for (const { key, value } of await from.headers()) {
      const read = unpackHeader(value);
      if (read.ok) records.push(summaryOf(read.value));
      else if (read.error === "corrupt") corrupt.push(key);
    }
    return { records, corrupt };
  }

  /** Lets older records go; whether there were any. */
  async function makeRoom(from: ArchiveStore, current: string, bytes = bounds.bytes): Promise<boolean> {
    const { records, corrupt } = await look(from);
    const gone = [...corrupt, ...evictions(records, wallNow(), current, { ...bounds, bytes })];
    if (gone.length > 0) await from.remove(gone);
    return gone.length > 0;
  }

  /** What the page before this one left, where it is of the same broadcast. */
  function leftOver(
    tail: ArchiveRecord | undefined,
    key: string,
    broadcastId?: string,
  ): Restored | undefined {
    const now = clock.now();
    const read = tail && restore(tail, now, wallNow() - now);
    if (read?.ok !== true || read.value.header.key !== key) return undefined;
    const { about, at } = read.value.header;
    const isOther = broadcastId !== undefined && about.broadcastId !== broadcastId;
    return isOther || wallNow() - at > bounds.ageMs ? undefined : read.value;
  }

  async function load(
    key: string,
    broadcastId: string | undefined,
    tail: ArchiveRecord | undefined,
  ): Promise<Result<Restored | undefined, ArchiveProblem>> {
    const loaded = await run(async (from) => {
      const record = await from.read(key);
      if (record === undefined) return ok(undefined);
      const now = clock.now();
      const read = restore(record, now, wallNow() - now);
      const isOther =
        read.ok && broadcastId !== undefined && read.value.header.about.broadcastId !== broadcastId;
      const isOld = read.ok && wallNow() - read.value.header.at > bounds.ageMs;
      if (isOther || isOld || (!read.ok && read.error === "corrupt")) await from.remove([key]);
      return isOther || isOld ? ok(undefined) : read;
    });
    if (!loaded.ok) return loaded;
    const record = loaded.value;
    if (!record.ok) {
      complain(record.error);
      if (record.error === "corrupt") writer.begin(key, undefined, false);
      return record;
    }
    const stored = record.value;
    const later = leftOver(tail, key, broadcastId ?? stored?.header.about.broadcastId);
    const restored = later === undefined ? stored : withLater(stored, later, clock.now());
    writer.begin(key, restored, stored !== undefined);
    void run((from) => makeRoom(from, key));
    return ok(restored && withoutUnprovenPosition(restored));
  }

  function later(): void {
    if (isDisposed) return;
    timer ??= clock.after(SAVE_EVERY_MS, () => {
      timer = undefined;
      void save(false);
    });
  }

  async function save(isLeaving: boolean): Promise<void> {
    const saved = await run(async (to) => {
      const attempt = writer.next(isLeaving);
      if (attempt === undefined) return;
      const put = async (): Promise<void> => {
        if (await to.write(attempt.change)) attempt.done();
        else writer.end(attempt.change.key);
      };
      try {
        await put();
      } catch (error) {
        const isFull = problemOf(error) === "full";
        if (!isFull || !(await makeRoom(to, attempt.change.key, 0))) throw error;
        await put();
      }
      if (attempt.hasGrown()) await makeRoom(to, attempt.change.key);
    });
    if (!saved.ok) writer.stop();
  }

  return {
    load,
    note: (key, about, state, bookmark = firstPage) => {
      if (writer.note(key, about, state, bookmark)) later();
    },
    begin: (key) => writer.begin(key, undefined, false),
    leave: writer.end,
    unsaved: writer.unsaved,
    flush: async () => {
      timer?.cancel();
      timer = undefined;
      await save(true);
    },
    list: () => run(async (from) => (await look(from)).records.sort((a, b) => b.at - a.at)),
    forget: (key) => {
      writer.end(key);
      return run((from) => from.remove([key]));
    },
    forgetAll: () => {
      writer.stop();
      return run((from) => from.clear());
    },
    dispose: () => {
      isDisposed = true;
      timer?.cancel();
      void work
        .then(async () => (await opening)?.close())
        .catch(() => undefined)
        .then(options.onClosed);
    },
  };
}
