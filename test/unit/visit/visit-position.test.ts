/**
 * Where a visit's stream goes on from after a reload of the page: only where the text up to there came back.
 */
import { afterEach, describe, expect, it } from "vitest";

import { ok } from "../../../src/lib/result.ts";
import { createConsents } from "../../../src/archive/consents.ts";
import { startBroadcastArchive } from "../../../src/archive/device-archive.ts";
import { allSentences } from "../../../src/subtitles/reduce.ts";
import type { BroadcastInfo } from "../../../src/vas/broadcast-info.ts";
import { broadcastInfo } from "../../harness/builders.ts";
import { createFakeKeptStore } from "../../harness/fake-kept-store.ts";
import { createFakePage } from "../../harness/fake-page.ts";
import { createFakeStorage } from "../../harness/fake-storage.ts";
import { fakeTransports } from "../../harness/fake-transport.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { openVisit, visitOptions } from "../../harness/visit-options.ts";

const EPOCH = 1_800_000_000_000;
const KEY = "https://service.example a3f9";
const sentence = (sid: number): object => ({ sid, original_text: `said ${sid}`, is_final: true });

/** Lets everything that was begun come to its end. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 300; turn += 1) await Promise.resolve();
};

const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

const device = () => ({
  store: createFakeKeptStore(),
  localStorage: createFakeStorage(),
  tab: createFakeStorage(),
});
type Device = ReturnType<typeof device>;

type Visiting = {
  /** The reader's setting. */
  readonly wanted?: boolean;
  /** The display keeps what is said. */
  readonly keeps?: boolean;
  readonly info?: Partial<BroadcastInfo>;
  /** The database answers only after the stream has begun. */
  readonly isSlow?: boolean;
  readonly later?: number;
};

/** One load of the page of a broadcast in one tab, up to its stream. */
async function load(on: Device, visiting: Visiting = {}) {
  const { wanted = true, keeps = true, info = {}, isSlow = false, later = 0 } = visiting;
  const clock = createManualClock();
  const transports = fakeTransports();
  const { page, hide, leave } = createFakePage();
  let answer: () => void = () => undefined;
  const answered = isSlow ? new Promise<void>((resolve) => void (answer = resolve)) : Promise.resolve();
  const { visit, dispose } = openVisit(
    visitOptions({
      clock,
      client: { resolve: async () => ok(broadcastInfo(info)), verify: async () => ok({ token: "key" }) },
      openTransport: transports.openTransport,
      tabStorage: on.tab,
      ...(keeps
        ? {
            archive: {
              key: KEY,
              deviceStorage: createFakeStorage(),
              wallNow: () => EPOCH + later + clock.now(),
              channel: () => {
                throw new Error("There are no channels");
              },
              load: async () => ({
                startBroadcastArchive: (ports) =>
                  startBroadcastArchive({
                    ...ports,
                    open: async (onGone) => {
                      await answered;
                      return on.store.open(onGone);
                    },
                  }),
              }),
              wanted: () => wanted,
              onWanted: () => undefined,
              answers: createConsents(on.localStorage),
            },
          }
        : {}),
      page,
    }),
  );
  disposals.push(dispose);
  visit.start();
  await settled();
  if (info.requiresPassword === true) await visit.unlock("Lyra-77", false);
  if (isSlow) clock.advance(150);
  await settled();
  return {
    visit,
    transports,
    /** Sentences `from` to `to` arrive, with ids. */
    hear: (from: number, to: number): void => {
      const stream = transports.newest();
      stream.onOpen();
      for (let sid = from; sid <= to; sid += 1) stream.deliver("init_sentence", sentence(sid), `e${sid}`);
    },
    written: async (): Promise<void> => {
      await settled();
      clock.advance(2_000);
      await settled();
    },
    answer: async (): Promise<void> => {
      answer();
      await settled();
    },
    reload: async (): Promise<void> => {
      leave();
      hide();
      await settled();
    },
    texts: (): number => allSentences(visit.subtitles()).length,
    from: (): string | undefined => transports.newest().lastEventId,
  };
}

describe("after a reload", () => {
  it("the stream goes on from the last event where the text came back", async () => {
    const on = device();
    const first = await load(on);
    first.hear(1, 20);
    await first.written();
    await first.reload();
    const next = await load(on, { later: 5_000 });
    expect([next.texts(), next.from()]).toEqual([20, "e20"]);
  });

  it.each<[string, Visiting]>([
    ["keeping is switched off", { wanted: false }],
    ["nobody said yes behind a password", { info: { requiresPassword: true } }],
    ["the display keeps nothing", { keeps: false }],
  ])("it is asked for as by a newcomer where %s", async (_why, visiting) => {
    const on = device();
    const first = await load(on, visiting);
    first.hear(1, 20);
    await first.written();
    await first.reload();
    const next = await load(on, visiting);
    expect([next.texts(), next.from()]).toEqual([0, undefined]);
    next.hear(1, 20);
    expect(next.texts()).toBe(20);
  });

  it("it is asked for as by a newcomer where the device refuses", async () => {
    const on = device();
    on.store.fail("SecurityError");
    const first = await load(on);
    first.hear(1, 20);
    await first.reload();
    const next = await load(on);
    expect([next.texts(), next.from()]).toEqual([0, undefined]);
  });

  it("it goes on from the event that was kept, not from one that was heard after a password was set", async () => {
    const on = device();
    const first = await load(on);
    first.hear(1, 5);
    await first.written();
    first.transports.newest().deliver("config_updated", { access_type: "password" }, "e6");
    first.transports.newest().deliver("init_sentence", sentence(7), "e7");
    await first.reload();
    const next = await load(on, { info: { requiresPassword: true }, later: 5_000 });
    expect([next.texts(), next.from()]).toEqual([5, "e5"]);
  });

  it("it goes on from the last event where a yes came late", async () => {
    const on = device();
    const info = { requiresPassword: true };
    const first = await load(on, { info });
    first.hear(1, 20);
    first.visit.kept?.turn(true);
    await first.written();
    await first.reload();
    const next = await load(on, { info, later: 5_000 });
    expect([next.texts(), next.from()]).toEqual([20, "e20"]);
  });

  it("it is asked for as by a newcomer where the record was deleted", async () => {
    const on = device();
    const first = await load(on);
    first.hear(1, 20);
    await first.written();
    first.visit.kept?.forget();
    await settled();
    await first.reload();
    const next = await load(on, { later: 5_000 });
    expect([next.texts(), next.from()]).toEqual([0, undefined]);
  });

  it("it is asked for as by a newcomer where the record is another broadcast's", async () => {
    const on = device();
    const first = await load(on);
    first.hear(1, 20);
    await first.written();
    await first.reload();
    const next = await load(on, { info: { id: "another" }, later: 5_000 });
    expect([next.texts(), next.from()]).toEqual([0, undefined]);
  });

  it("it begins as a newcomer's where the device is slow, and goes on from the record once that is there", async () => {
    const on = device();
    const first = await load(on);
    first.hear(1, 20);
    await first.written();
    await first.reload();
    const next = await load(on, { isSlow: true, later: 5_000 });
    expect([next.texts(), next.from()]).toEqual([0, undefined]);
    next.hear(22, 22);
    await next.answer();
    expect([next.texts(), next.from()]).toEqual([21, "e20"]);
  });

  it("it is asked for as by a newcomer where only the end of the text came back", async () => {
    const on = device();
    const first = await load(on);
    first.hear(1, 120);
    await first.written();
    first.hear(121, 121);
    await first.reload();
    // Another tab deletes all of it.
    on.store.headers.clear();
    on.store.chunks.clear();
    const next = await load(on, { later: 5_000 });
    expect(next.from()).toBeUndefined();
    next.hear(1, 121);
    expect(next.texts()).toBe(121);
  });
});
