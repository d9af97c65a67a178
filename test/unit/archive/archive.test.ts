/**
 * Keeping one visit's text, over a device that a test controls.
 */
import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { createArchive } from "../../../src/archive/archive-signals.ts";
import { createConsents } from "../../../src/archive/consents.ts";
import { type DevicePorts, startBroadcastArchive } from "../../../src/archive/device-archive.ts";
import { createTranscriptSignals } from "../../../src/visit/transcript-signals.ts";
import { type BroadcastState, broadcastFrom } from "../../../src/subtitles/broadcast.ts";
import { allSentences, MOST_SENTENCES } from "../../../src/subtitles/reduce.ts";
import type { BroadcastInfo } from "../../../src/vas/broadcast-info.ts";
import { broadcastInfo, final } from "../../harness/builders.ts";
import { createFakeKeptStore, type FakeKeptStore } from "../../harness/fake-kept-store.ts";
import { createFakePage } from "../../harness/fake-page.ts";
import { seenOffer } from "../../../src/vas/seen-offers.ts";
import { createFakeStorage, type FakeStorage } from "../../harness/fake-storage.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const EPOCH = 1_800_000_000_000;
const KEY = "https://service.example a3f9";

/** Lets everything that was begun come to its end. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
};

/** A device with its tabs: what is kept, the storages, and the words between tabs. */
function device(store: FakeKeptStore = createFakeKeptStore(), open = store.open) {
  const listeners = new Set<(event: MessageEvent<unknown>) => void>();
  const channel: DevicePorts["channel"] = () => {
    let own: ((event: MessageEvent<unknown>) => void) | undefined;
    return {
      addEventListener: (_type: string, listener: unknown) => {
        own = listener as typeof own;
        if (own !== undefined) listeners.add(own);
      },
      postMessage: (data: unknown) => {
        for (const listener of listeners)
          if (listener !== own) listener({ data } as unknown as MessageEvent<unknown>);
      },
      close: () => {
        if (own !== undefined) listeners.delete(own);
      },
    };
  };
  return { store, open, channel, localStorage: createFakeStorage(), tab: createFakeStorage() };
}
type Device = ReturnType<typeof device>;

type Visiting = {
  readonly wanted?: boolean;
  readonly tab?: FakeStorage;
  /** The archive cannot be loaded. */
  readonly isLost?: boolean;
  readonly later?: number;
};

function readerVisit(on: Device, { wanted = true, tab = on.tab, isLost = false, later = 0 }: Visiting = {}) {
  const clock = createManualClock();
  const transcript = createTranscriptSignals(clock, { sentences: MOST_SENTENCES }, true);
  const [broadcast, setBroadcast] = createSignal<BroadcastState>();
  const [isWanted, setWanted] = createSignal(wanted);
  const { page, leave, comeBack } = createFakePage();
  const restored: string[] = [];
  const others: string[] = [];
  const started: string[] = [];
  const { archive, dispose } = createRoot((end) => ({
    dispose: end,
    archive: createArchive({
      key: KEY,
      clock,
      wallNow: () => EPOCH + later + clock.now(),
      channel: on.channel,
      deviceStorage: on.localStorage,
      page,
      load: () =>
        isLost
          ? Promise.reject(new Error("404"))
          : Promise.resolve({
              startBroadcastArchive: (ports: DevicePorts) =>
                startBroadcastArchive({ ...ports, open: on.open, storage: on.localStorage }),
            }),
      wanted: isWanted,
      onWanted: setWanted,
      answers: createConsents(on.localStorage),
      tabStorage: tab,
      broadcast,
      transcript,
      onRestored: ({ lastEventId = "none" }, isLate) => {
        restored.push(isLate ? `${lastEventId}, late` : lastEventId);
      },
      onOther: () => {
        others.push("other");
      },
    }),
  }));
  archive.whenReady(() => {
    started.push("started");
  });
  return {
    clock,
    transcript,
    archive,
    leave,
    comeBack,
    dispose,
    restored,
    others,
    started,
    isWanted,
    find: (info: Partial<BroadcastInfo> = {}): void => {
      const found = broadcastInfo(info);
      setBroadcast(broadcastFrom(found));
      archive.found(found);
    },
    become: (change: Partial<BroadcastState>): void => {
      setBroadcast((state) => state && { ...state, ...change });
    },
    say: (sid: number, text = `said ${sid}`): void => {
      transcript.take(final(sid, text), `e${sid}`);
    },
    texts: (): string[] => allSentences(transcript.subtitles()).map(({ original }) => original.text),
    /** Lets a change be written. */
    written: async (): Promise<void> => {
      await settled();
      clock.advance(2_000);
      await settled();
    },
  };
}

/** A visit in which three sentences were said and kept. */
async function heard(on: Device, options: Visiting = {}, info: Partial<BroadcastInfo> = {}): Promise<void> {
  const { find, say, written, dispose, archive } = readerVisit(on, options);
  await settled();
  find(info);
  if (info.requiresPassword === true) archive.turn(true);
  await settled();
  for (const sid of [1, 2, 3]) say(sid);
  await written();
  dispose();
  await settled();
}

const kept = (on: Device): string =>
  JSON.stringify([[...on.store.headers], [...on.store.chunks.values()].map((chunks) => [...chunks])]);

describe("a visit to a public broadcast", () => {
  it("keeps what is said, and the next one begins with it, where the stream goes on from there", async () => {
    const on = device();
    await heard(on);
    const next = readerVisit(on);
    await settled();
    expect(next.texts()).toEqual(["said 1", "said 2", "said 3"]);
    expect(next.restored).toEqual(["e3"]);
    expect(next.started).toEqual(["started"]);
    expect(next.archive.recalled()).toMatchObject({
      name: "Harbour Lectures",
      transcriptionLanguage: "zh-TW",
    });
  });

  it("keeps nothing before it is known which broadcast it is", async () => {
    const on = device();
    const { say, written } = readerVisit(on);
    await settled();
    say(1);
    await written();
    expect(on.store.headers.size).toBe(0);
  });

  it("writes what was said last when the page is closed", async () => {
    const on = device();
    const { find, say, dispose } = readerVisit(on);
    await settled();
    find();
    say(1);
    dispose();
    await settled();
    expect(kept(on)).toContain("said 1");
    expect(on.store.isClosed()).toBe(true);
  });

  it("writes that a recording is over, though nothing more is said", async () => {
    const on = device();
    const { find, say, become, written } = readerVisit(on);
    await settled();
    find();
    say(1);
    await written();
    become({ status: "ended" });
    await settled();
    expect(kept(on)).toContain('"isOver":true');
  });

  it("leaves what cannot be written any more to the next page of the tab", async () => {
    const on = device();
    const { find, say, archive, written } = readerVisit(on);
    await settled();
    find();
    say(1);
    await written();
    say(2);
    // The browser kills the page before its database is done.
    on.store.fail("AbortError");
    archive.leaveBehind();
    await settled();
    on.store.fail(undefined);
    const next = readerVisit(on, { later: 1_000 });
    await settled();
    expect(next.texts()).toEqual(["said 1", "said 2"]);
    expect(next.restored).toEqual(["e2"]);
    next.find();
    await next.written();
    next.dispose();
    const other = readerVisit(on, { tab: createFakeStorage() });
    await settled();
    expect(other.texts()).toEqual(["said 1", "said 2"]);
  });

  it("leaves everything to the next page where nothing was written yet", async () => {
    const on = device();
    const { find, say, archive } = readerVisit(on);
    await settled();
    find();
    say(1);
    on.store.fail("AbortError");
    archive.leaveBehind();
    await settled();
    on.store.fail(undefined);
    const next = readerVisit(on);
    await settled();
    expect(next.texts()).toEqual(["said 1"]);
    next.find();
    await next.written();
    expect(kept(on)).toContain("said 1");
  });

  it("gives another broadcast under the same code nothing of the one before", async () => {
    const on = device();
    await heard(on);
    const { find, texts, others, say, written, archive } = readerVisit(on);
    await settled();
    expect(texts()).toHaveLength(3);
    find({ id: "another" });
    expect(texts()).toEqual([]);
    expect(others).toEqual(["other"]);
    expect(archive.recalled()).toBeUndefined();
    await settled();
    say(1, "something else");
    await written();
    expect(kept(on)).not.toContain("said 2");
    expect(kept(on)).toContain("something else");
  });

  it("does not even show another broadcast's where the service was faster than the device", async () => {
    const on = device();
    await heard(on);
    const { find, texts, restored } = readerVisit(on);
    find({ id: "another" });
    await settled();
    expect(texts()).toEqual([]);
    expect(restored).toEqual([]);
  });
});

/** A device that counts what begins in its database, by whether the page is there. */
function counted() {
  const store = createFakeKeptStore();
  const begun = { there: 0, away: 0 };
  const state = { isAway: false };
  const count = (): void => {
    begun[state.isAway ? "away" : "there"] += 1;
  };
  const open: FakeKeptStore["open"] = async (onGone) => {
    count();
    const opened = await store.open(onGone);
    const counting =
      <Inputs extends readonly unknown[], Output>(method: (...inputs: Inputs) => Output) =>
      (...inputs: Inputs): Output => {
        count();
        return method(...inputs);
      };
    return {
      ...opened,
      headers: counting(opened.headers),
      read: counting(opened.read),
      write: counting(opened.write),
      remove: counting(opened.remove),
      clear: counting(opened.clear),
    };
  };
  return { on: device(store, open), begun, state };
}

describe("a page that goes into the back-forward cache", () => {
  it.each([
    ["hidden, then left", ["flush", "leave"]],
    ["left, then hidden", ["leave", "flush"]],
    ["left", ["leave"]],
  ] as const)(
    "begins nothing in the database once it is left, and loses nothing: %s",
    async (_order, steps) => {
      const { on, begun, state } = counted();
      const { find, say, written, archive, leave, comeBack, clock } = readerVisit(on);
      await settled();
      find();
      say(1);
      await written();
      say(2);
      for (const step of steps) {
        if (step === "flush") {
          archive.flush();
          continue;
        }
        leave();
        state.isAway = true;
        archive.leaveBehind();
      }
      clock.advance(5_000);
      archive.look();
      await settled();
      expect(begun.away).toBe(0);
      // The next page of the tab.
      state.isAway = false;
      const next = readerVisit(on, { later: 6_000 });
      await settled();
      expect(next.texts()).toEqual(["said 1", "said 2"]);
      expect(next.restored).toEqual(["e2"]);
      next.dispose();
      comeBack();
      say(3);
      await written();
      for (const text of ["said 1", "said 2", "said 3"]) expect(kept(on)).toContain(text);
    },
  );

  it("goes on loading what was kept when it comes back", async () => {
    const plain = device();
    await heard(plain);
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => void (answer = resolve));
    const slow = {
      ...plain,
      open: async (onGone: () => void) => {
        await answered;
        return plain.store.open(onGone);
      },
    };
    const { leave, comeBack, texts, archive } = readerVisit(slow);
    await settled();
    leave();
    answer();
    await settled();
    expect(texts()).toEqual([]);
    comeBack();
    await settled();
    expect(texts()).toHaveLength(3);
    expect(archive.problem()).toBeUndefined();
  });
});

describe("a page that stays open", () => {
  it("keeps its text where the code leads to another broadcast later", async () => {
    const on = device();
    await heard(on);
    const { find, texts, say, written, others } = readerVisit(on);
    await settled();
    find();
    find({ id: "another" });
    say(4);
    await written();
    expect(texts()).toHaveLength(4);
    expect(others).toEqual([]);
    expect(kept(on)).toContain("said 1");
    expect(kept(on)).toContain("said 4");
  });
});

describe("a slow device", () => {
  it("holds the stream up for no more than 150 ms", () => {
    const on = device({ ...createFakeKeptStore(), open: () => new Promise(() => undefined) });
    const { clock, started } = readerVisit(on);
    clock.advance(149);
    expect(started).toEqual([]);
    clock.advance(1);
    expect(started).toEqual(["started"]);
  });

  it("brings back what was kept though text has come before", async () => {
    const on = device();
    await heard(on);
    const { clock, say, texts, restored, find } = readerVisit(on);
    clock.advance(150);
    find();
    say(5);
    await settled();
    expect(texts()).toEqual(["said 1", "said 2", "said 3", "said 5"]);
    expect(restored).toEqual(["e3, late"]);
  });

  it("is given up at last, and nothing is written over what it has", async () => {
    const on = device();
    await heard(on);
    const before = kept(on);
    const slow = device({ ...on.store, open: () => new Promise(() => undefined) });
    const { clock, find, say, archive, written } = readerVisit(slow);
    find();
    clock.advance(10_000);
    say(9);
    await written();
    expect(archive.problem()).toBe("refused");
    expect(kept(on)).toBe(before);
  });
});

describe("a device without room", () => {
  it("is not said to keep, and keeps all once there is room and the reader asks for it", async () => {
    const on = device();
    on.store.setRoom(0);
    const { find, say, written, archive } = readerVisit(on);
    await settled();
    find();
    say(1);
    await written();
    expect([archive.problem(), archive.isOn()]).toEqual(["full", false]);
    on.store.setRoom(1_000_000);
    say(2);
    archive.turn(true);
    await written();
    expect(archive.isOn()).toBe(true);
    expect(kept(on)).toContain("said 1");
    expect(kept(on)).toContain("said 2");
  });
});

describe("a record that another tab began anew", () => {
  it("is joined with what was said here when this one keeps again", async () => {
    const on = device();
    const [one, other] = [readerVisit(on), readerVisit(on, { tab: createFakeStorage() })];
    await settled();
    for (const { find } of [one, other]) find();
    one.say(1);
    await one.written();
    one.archive.forget();
    await settled();
    other.say(60);
    other.archive.turn(true);
    await other.written();
    one.say(2);
    one.archive.turn(true);
    await one.written();
    for (const text of ["said 1", "said 2", "said 60"]) expect(kept(on)).toContain(text);
  });
});

describe("behind a password", () => {
  const secret = { requiresPassword: true };

  it("nothing is written before a yes, and then what was said before it as well", async () => {
    const on = device();
    const { find, say, written, archive } = readerVisit(on);
    await settled();
    find(secret);
    say(1);
    await written();
    archive.leaveBehind();
    await settled();
    expect(archive.isAsking()).toBe(true);
    expect(on.store.headers.size).toBe(0);
    expect(on.tab.kept.size).toBe(0);
    archive.turn(true);
    await written();
    expect(archive.isAsking()).toBe(false);
    expect(kept(on)).toContain("said 1");
  });

  it("a yes and a no hold for the visits that follow", async () => {
    const on = device();
    await heard(on, {}, secret);
    const again = readerVisit(on);
    await settled();
    again.find(secret);
    expect([again.archive.isAsking(), again.archive.isOn()]).toEqual([false, true]);
    again.archive.turn(false);
    await settled();
    expect(on.store.headers.size).toBe(0);
    again.dispose();
    const last = readerVisit(on);
    await settled();
    last.find(secret);
    expect([last.archive.isAsking(), last.archive.isOn()]).toEqual([false, false]);
    expect(last.isWanted()).toBe(true);
  });

  it("what was said needs a yes though the password is taken away later in the visit", async () => {
    const on = device();
    const { find, say, become, written } = readerVisit(on);
    await settled();
    find(secret);
    say(1);
    become({ requiresPassword: false });
    say(2);
    await written();
    expect(on.store.headers.size).toBe(0);
  });

  it("nothing more is written once a password is set", async () => {
    const on = device();
    const { find, say, become, written, archive } = readerVisit(on);
    await settled();
    find();
    say(1);
    await written();
    become({ requiresPassword: true });
    say(2, "a secret");
    await written();
    archive.flush();
    await settled();
    expect(kept(on)).toContain("said 1");
    expect(kept(on)).not.toContain("a secret");
    expect(archive.isAsking()).toBe(true);
  });

  it("who deletes what is kept is asked again, in another visit", async () => {
    const on = device();
    await heard(on, {}, secret);
    const again = readerVisit(on);
    await settled();
    again.find(secret);
    again.archive.forget();
    await settled();
    expect(on.store.headers.size).toBe(0);
    expect(again.archive.isAsking()).toBe(false);
    const last = readerVisit(on);
    await settled();
    last.find(secret);
    expect(last.archive.isAsking()).toBe(true);
  });
});

describe("a reader who wants nothing kept", () => {
  it("has nothing written, and what was kept before is there until it is deleted", async () => {
    const on = device();
    await heard(on);
    const before = kept(on);
    const { find, say, written, texts, archive } = readerVisit(on, { wanted: false });
    await settled();
    find();
    say(4);
    await written();
    expect(kept(on)).toBe(before);
    expect(texts()).toHaveLength(4);
    expect(archive.count()).toBe(3);
  });

  it("has this broadcast deleted by switching it off, and kept whole by switching it on again", async () => {
    const on = device();
    const { find, say, written, archive, isWanted } = readerVisit(on);
    await settled();
    find();
    say(1);
    await written();
    archive.turn(false);
    await settled();
    expect([on.store.headers.size, isWanted(), archive.isOn()]).toEqual([0, false, false]);
    say(2);
    await written();
    expect(on.store.headers.size).toBe(0);
    archive.turn(true);
    await written();
    expect(isWanted()).toBe(true);
    expect(kept(on)).toContain("said 1");
    expect(kept(on)).toContain("said 2");
  });
});

describe("what is deleted", () => {
  it.each(["one", "all"] as const)("stays deleted in other tabs, %s", async (which) => {
    const on = device();
    const { find, say, written, archive } = readerVisit(on);
    await settled();
    find();
    say(1);
    await settled();
    // Not written yet: the other tab finds nothing to delete.
    const other = startBroadcastArchive({
      clock: createManualClock(),
      wallNow: () => EPOCH,
      channel: on.channel,
      page: createFakePage().page,
      open: on.store.open,
    });
    await (which === "one" ? other.forget(KEY) : other.forgetAll());
    await written();
    say(2);
    await written();
    expect(on.store.headers.size).toBe(0);
    expect(archive.isOn()).toBe(false);
    expect(on.tab.kept.size).toBe(0);
  });

  it("of another broadcast is no matter here", async () => {
    const on = device();
    const { find, say, written, archive } = readerVisit(on);
    await settled();
    find();
    const other = startBroadcastArchive({
      clock: createManualClock(),
      wallNow: () => EPOCH,
      channel: on.channel,
      page: createFakePage().page,
      open: on.store.open,
    });
    await other.forget("https://service.example zzzz");
    say(1);
    await written();
    expect(archive.isOn()).toBe(true);
    expect(kept(on)).toContain("said 1");
  });

  it("is no longer counted", async () => {
    const on = device();
    await heard(on);
    const { archive } = readerVisit(on);
    await settled();
    archive.look();
    await settled();
    expect(archive.count()).toBe(3);
    archive.forget();
    await settled();
    archive.look();
    await settled();
    expect(archive.count()).toBe(0);
  });
});

describe("a device that refuses", () => {
  it("is said once in a tab, for a while", async () => {
    const on = device();
    on.store.fail("SecurityError");
    const first = readerVisit(on);
    await settled();
    first.find();
    expect([first.archive.problem(), first.archive.news()]).toEqual(["refused", "refused"]);
    expect([first.archive.isOn(), first.archive.isAsking()]).toEqual([false, false]);
    expect(first.started).toEqual(["started"]);
    first.clock.advance(20_000);
    expect([first.archive.problem(), first.archive.news()]).toEqual(["refused", undefined]);
    const second = readerVisit(on);
    await settled();
    expect([second.archive.problem(), second.archive.news()]).toEqual(["refused", undefined]);
    const elsewhere = readerVisit(on, { tab: createFakeStorage() });
    await settled();
    expect(elsewhere.archive.news()).toBe("refused");
  });

  it("asks no question it could not keep to", async () => {
    const on = device();
    on.store.fail("SecurityError");
    const { find, archive } = readerVisit(on);
    await settled();
    find({ requiresPassword: true });
    expect(archive.isAsking()).toBe(false);
  });

  it("holds nothing up where the archive itself cannot be loaded", async () => {
    const { started, archive, find, say, texts } = readerVisit(device(), { isLost: true });
    await settled();
    find();
    say(1);
    expect(started).toEqual(["started"]);
    expect(texts()).toEqual(["said 1"]);
    expect(archive.problem()).toBe("failed");
  });

  it("keeps anew what could not be read", async () => {
    const on = device();
    await heard(on);
    on.store.headers.set(KEY, "?");
    const { find, say, written, archive } = readerVisit(on);
    await settled();
    find();
    expect(archive.problem()).toBe("corrupt");
    say(7);
    await written();
    expect(kept(on)).toContain("said 7");
  });
});

describe("the languages that a broadcast comes in", () => {
  const seen = (on: Device) => seenOffer(on.localStorage, KEY, EPOCH);

  it("are remembered while it is kept and public, and forgotten with it", async () => {
    const on = device();
    const visit = readerVisit(on);
    expect(seen(on)).toBeUndefined();
    visit.find();
    await settled();
    expect(seen(on)).toEqual({ transcriptionLanguage: "zh-TW", translationLanguages: ["en", "ja"] });
    visit.become({ translationLanguages: ["en"] });
    expect(seen(on)?.translationLanguages).toEqual(["en"]);
    visit.archive.turn(false);
    await settled();
    expect(seen(on)).toBeUndefined();
    visit.dispose();
  });

  it("are forgotten where a password protects it from then on", async () => {
    const on = device();
    const visit = readerVisit(on);
    visit.find();
    await settled();
    visit.dispose();
    expect(seen(on)).toBeDefined();
    const later = readerVisit(on);
    later.find({ requiresPassword: true });
    await settled();
    expect(seen(on)).toBeUndefined();
    later.dispose();
  });

  it("are not remembered where nothing is kept", async () => {
    const on = device();
    const visit = readerVisit(on, { wanted: false });
    visit.find();
    await settled();
    expect(seen(on)).toBeUndefined();
    visit.dispose();
  });
});
