/**
 * A device with its tabs that a test controls, and visits to one broadcast on it whose text is kept there.
 */
import { createRoot, createSignal } from "solid-js";

import { createArchive } from "../../src/archive/archive-signals.ts";
import { createConsents } from "../../src/archive/consents.ts";
import { type DevicePorts, startBroadcastArchive } from "../../src/archive/device-archive.ts";
import { createTranscriptSignals } from "../../src/visit/transcript-signals.ts";
import { type BroadcastState, broadcastFrom } from "../../src/subtitles/broadcast.ts";
import { allSentences, MOST_SENTENCES } from "../../src/subtitles/reduce.ts";
import type { BroadcastInfo } from "../../src/vas/broadcast-info.ts";
import { broadcastInfo, final } from "./builders.ts";
import { createFakeKeptStore, type FakeKeptStore } from "./fake-kept-store.ts";
import { createFakePage } from "./fake-page.ts";
import { createFakeStorage, type FakeStorage } from "./fake-storage.ts";
import { createManualClock } from "./manual-clock.ts";

export const EPOCH = 1_800_000_000_000;
export const KEY = "https://service.example a3f9";

/** Lets everything that was begun come to its end. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
};

/** A device with its tabs: what is kept, the storages, and the words between tabs. */
export function device(store: FakeKeptStore = createFakeKeptStore(), open = store.open) {
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
export type Device = ReturnType<typeof device>;

type Visiting = {
  readonly wanted?: boolean;
  readonly tab?: FakeStorage;
  /** The archive cannot be loaded. */
  readonly isLost?: boolean;
  readonly later?: number;
};

export function readerVisit(
  on: Device,
  { wanted = true, tab = on.tab, isLost = false, later = 0 }: Visiting = {},
) {
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
export async function heard(
  on: Device,
  options: Visiting = {},
  info: Partial<BroadcastInfo> = {},
): Promise<void> {
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

export const kept = (on: Device): string =>
  JSON.stringify([[...on.store.headers], [...on.store.chunks.values()].map((chunks) => [...chunks])]);
