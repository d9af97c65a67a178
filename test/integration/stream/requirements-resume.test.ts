/**
 * What the stream promises, each promise by its number, kept over real sockets and a network that breaks: every
 * sentence once, in order, or an honest mark where something is missing (R8, R9).
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { allSentences } from "../../../src/subtitles/reduce.ts";
import { seededRandom } from "../../harness/builders.ts";
import { openFaultyNetwork, type FaultyNetwork, textOf } from "../../harness/faulty-network.ts";
import type { Viewer, ViewerOptions } from "../../harness/viewer.ts";

const SENTENCES = 1_000;
const CUTS = 50;
const PER_ROUND = SENTENCES / CUTS;
/** How far behind what the viewer knows the replay begins, in events. */
const OVERLAP = 7;

let network: FaultyNetwork;
beforeEach(async () => {
  network = await openFaultyNetwork();
});
afterEach(() => network.close());

/** Asks the service to begin earlier than the viewer would need. */
const withOverlap: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  const [run, event] = headers.get("last-event-id")?.split("-") ?? [];
  if (event !== undefined) headers.set("last-event-id", `${run}-${Math.max(0, Number(event) - OVERLAP)}`);
  return fetch(input, { ...init, headers });
};

const shown = (viewer: Viewer) =>
  allSentences(viewer.subtitles()).map(({ sid, original }) => ({ sid, text: original.text }));

const isLost = (viewer: Viewer): boolean => viewer.state().main === undefined;
const isAsking = (viewer: Viewer): boolean => !isLost(viewer) && viewer.state().main?.openedAt === undefined;

const heard = (viewer: Viewer): ReadonlySet<number> =>
  new Set(viewer.events.flatMap((event) => (event.type === "sentence" ? [event.sid] : [])));

/**
 * Says 1,000 sentences while the stream breaks 50 times, at any byte and in any way; a part of them is said while the
 * viewer is away. Ends with one sentence more that the viewer hears for certain.
 */
async function sayAll(viewer: Viewer, random: () => number): Promise<void> {
  const whole = (below: number): number => Math.floor(random() * below);
  let sid = 0;
  const say = (count: number): void => {
    for (let said = 0; said < count; said += 1) network.say((sid += 1));
  };
  for (let cut = 0; cut < CUTS; cut += 1) {
    const kind = (["cut", "reset", "stall"] as const)[whole(3)] ?? "cut";
    const afterBytes = whole(2_500);
    const present = 1 + whole(PER_ROUND);
    const before = viewer.bytes();
    // The stream that begins now breaks after so many bytes, wherever in an event that is.
    network.proxy.set({ kind, afterBytes });
    viewer.passUntilAttempt();
    await viewer.until("an opening or a failure", () => !isAsking(viewer));
    say(present);
    await viewer.until(
      "the break, or all that was said",
      () => isLost(viewer) || viewer.bytes() - before >= afterBytes || heard(viewer).has(sid),
    );
    if (!isLost(viewer)) network.proxy.strike(kind);
    if (kind === "stall" && !isLost(viewer)) viewer.passUntilLost();
    await viewer.untilLost();
    await network.untilNoneOpen();
    say(PER_ROUND - present);
  }
  network.proxy.set(undefined);
  viewer.passUntilAttempt();
  await viewer.untilOpen();
  say(1);
  await viewer.until("the last sentence", () => viewer.subtitles().newestSid === sid);
}

/** A viewer who knows where the stream stood when it was lost. */
async function lostViewer(options: ViewerOptions): Promise<Viewer> {
  const viewer = network.viewer(options);
  await viewer.until("the greeting", () => viewer.events.length > 0);
  network.proxy.strike("reset");
  await viewer.untilLost();
  return viewer;
}

/** The longest stretches of numbers that are not in `present`, between its first and its last. */
function missingIn(present: readonly number[]): { readonly from: number; readonly to: number }[] {
  return present.slice(1).flatMap((sid, at) => {
    const from = (present[at] ?? sid) + 1;
    return from < sid ? [{ from, to: sid - 1 }] : [];
  });
}

describe("R8: after 50 breaks in 1,000 sentences", () => {
  it.each([1, 2])(
    "each sentence is there once, in order and without a gap, where the service replays (seed %i)",
    async (seed) => {
      const viewer = await lostViewer({ random: seededRandom(seed) });
      await sayAll(viewer, seededRandom(seed));
      const all = Array.from({ length: SENTENCES + 1 }, (_, at) => at + 1);
      expect(shown(viewer)).toEqual(all.map((sid) => ({ sid, text: textOf(sid) })));
      expect(viewer.subtitles().gaps).toEqual([]);
      expect(viewer.counters()).toMatchObject({ refused: {}, thrown: 0 });
    },
    20_000,
  );

  it("also where the replay overlaps with what is known", async () => {
    const viewer = await lostViewer({ random: seededRandom(4), fetch: withOverlap });
    await sayAll(viewer, seededRandom(4));
    const all = Array.from({ length: SENTENCES + 1 }, (_, at) => at + 1);
    expect(shown(viewer)).toEqual(all.map((sid) => ({ sid, text: textOf(sid) })));
    expect(viewer.subtitles().gaps).toEqual([]);
    expect(viewer.counters().events).toBeGreaterThan(SENTENCES + CUTS);
  }, 20_000);

  it.each([5, 6])(
    "a mark stands for each stretch that was skipped, and for nothing else, where the service does not replay (seed %i)",
    async (seed) => {
      const viewer = await lostViewer({ random: seededRandom(seed) });
      network.proxy.forgetIds(true);
      await sayAll(viewer, seededRandom(seed));
      const sids = shown(viewer).map(({ sid }) => sid);
      expect(sids).toEqual([...heard(viewer)].toSorted((one, other) => one - other));
      const { gaps } = viewer.subtitles();
      expect(gaps.map(({ from, to }) => ({ from, to }))).toEqual(missingIn(sids));
      expect(gaps.length).toBeGreaterThan(10);
      for (const { lostForMs } of gaps) expect(lostForMs).toBeGreaterThan(0);
    },
    20_000,
  );

  it("the mark goes when the missing sentences come after all", async () => {
    const viewer = await lostViewer({});
    viewer.passUntilAttempt();
    await viewer.untilOpen();
    network.say(1);
    await viewer.until("a sentence", () => viewer.subtitles().newestSid === 1);
    network.proxy.strike("reset");
    await viewer.untilLost();
    for (const sid of [2, 3, 4]) network.say(sid);
    network.proxy.forgetIds(true);
    viewer.passUntilAttempt();
    await viewer.untilOpen();
    network.say(5);
    await viewer.until("the mark", () => viewer.subtitles().gaps.length === 1);
    expect(viewer.subtitles().gaps).toMatchObject([{ from: 2, to: 4 }]);
    for (const sid of [3, 2, 4]) network.say(sid);
    await viewer.until("no mark", () => viewer.subtitles().gaps.length === 0);
    expect(shown(viewer).map(({ sid }) => sid)).toEqual([1, 2, 3, 4, 5]);
  });

  it("a page that was loaded anew goes on from where it was", async () => {
    const viewer = network.viewer();
    await viewer.until("the greeting", () => viewer.events.length > 0);
    for (const sid of [1, 2]) network.say(sid);
    await viewer.until("two sentences", () => viewer.subtitles().newestSid === 2);
    const known = viewer.stream.lastEventId();
    viewer.stream.dispose();
    await network.untilNoneOpen();
    for (const sid of [3, 4]) network.say(sid);
    const again = network.viewer(known === undefined ? {} : { lastEventId: known });
    await again.until("what was said meanwhile", () => again.subtitles().newestSid === 4);
    expect(shown(again).map(({ sid }) => sid)).toEqual([3, 4]);
  });
});

describe("R9: the newest text stands, whatever the order it comes in", () => {
  it("over a stream that breaks and repeats itself", async () => {
    const random = seededRandom(9);
    const viewer = network.viewer({ random, fetch: withOverlap });
    await viewer.untilOpen();
    const said = Array.from({ length: 300 }, (_, at) => at + 1).flatMap((sid) =>
      [1, 2, 3, 4, 5, 3, 5].map((revision) => ({ sid, revision, is_final: revision > 3 })),
    );
    const shuffled = said
      .map((event) => ({ event, order: random() }))
      .toSorted((one, other) => one.order - other.order)
      .map(({ event }) => event);
    for (const [at, { sid, revision, is_final }] of shuffled.entries()) {
      const original_text = `Sentence ${sid}, text ${revision}.`;
      network.room.send({ name: "init_sentence", payload: { sid, original_text, is_final, revision } });
      if (at % 400 !== 399) continue;
      network.proxy.strike(at % 800 === 399 ? "cut" : "reset");
      await viewer.untilLost();
      viewer.passUntilAttempt();
      await viewer.untilOpen();
    }
    network.say(301);
    await viewer.until("the last sentence", () => viewer.subtitles().newestSid === 301);
    expect(shown(viewer).slice(0, -1)).toEqual(
      Array.from({ length: 300 }, (_, at) => ({ sid: at + 1, text: `Sentence ${at + 1}, text 5.` })),
    );
  });
});
