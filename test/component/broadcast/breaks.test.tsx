/**
 * What a break in the stream leaves behind: nothing where the service repeats what was missed, else an honest mark
 * where something is missing, and on interim text that nobody confirmed.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Room } from "../../../src/node/rehearsal/room.ts";
import { FIRST_RANGE_MS } from "../../../src/stream/backoff.ts";
import {
  sentence,
  stageApp,
  textOf,
  textsOf,
  until,
  untilConnection,
  untilSentences,
} from "../../harness/app-in-dom.tsx";
import { said, translated } from "../../harness/small-script.ts";

const GAP = "[data-gap]";
/** Where in its window each wait is drawn. */
const DRAWN = 0.8;

const stage = stageApp();

beforeEach(() => vi.spyOn(Math, "random").mockReturnValue(DRAWN));
afterEach(() => vi.restoreAllMocks());

const follow = (query = "lang=en"): Promise<Room> => stage.follow(`${query}&steady=fast`);

/** Breaks the stream, and lets it come back after the first wait. */
async function cut(room: Room, meanwhile: () => void = () => undefined): Promise<void> {
  room.cut("destroy");
  await untilConnection("reconnecting");
  meanwhile();
  await stage.waitUntil("live");
}

const untilGap = (words: string | RegExp): Promise<void> => until(() => expect(textOf(GAP)).toMatch(words));
const isUnconfirmed = (sid: number): boolean => sentence(sid)?.hasAttribute("data-unconfirmed") === true;

describe("what was said during a break", () => {
  it("is there after it, without a mark", async () => {
    const room = await follow();
    room.send(said(1, "Before."));
    await untilSentences(["Before."]);
    await cut(room, () => {
      for (const sid of [2, 3, 4]) room.send(said(sid, `Meanwhile ${sid}.`));
    });
    await untilSentences(["Before.", "Meanwhile 2.", "Meanwhile 3.", "Meanwhile 4."]);
    expect(textsOf(GAP)).toEqual([]);
  });

  it("and never comes is marked where it is missing, with how long it took", async () => {
    const room = await follow();
    for (const sid of [1, 2, 3]) room.send(said(sid, `Sentence ${sid}.`));
    await until(() => sentence(3) !== null);
    stage.rehearsal.setFault({ status: 503, headers: { "Retry-After": "113" } });
    room.cut("destroy");
    await untilConnection("reconnecting");
    room.send(said(9, "Sentence 9."));
    await stage.wait(FIRST_RANGE_MS);
    stage.rehearsal.setFault(undefined);
    await stage.wait(115_000);
    await untilGap("5 sentences are missing here; the connection was lost for 2 minutes.");
    expect(textsOf("[data-sid], [data-gap]")).toEqual([
      "Sentence 1.",
      "Sentence 2.",
      "Sentence 3.",
      expect.stringContaining("missing"),
      "Sentence 9.",
    ]);
    room.send(said(10, "Sentence 10."));
    await until(() => sentence(10) !== null);
    expect(textsOf(GAP)).toHaveLength(1);
  });

  it("is one sentence where it is one", async () => {
    const room = await follow();
    room.send(said(1, "First."));
    await untilSentences(["First."]);
    await cut(room, () => room.send(said(3, "Third.")));
    await untilGap("1 sentence is missing here; the connection was lost for 4 seconds.");
  });

  it("keeps its mark while something is missing, and not when all has come after all", async () => {
    const room = await follow();
    room.send(said(1, "Sentence 1."));
    await untilSentences(["Sentence 1."]);
    await cut(room, () => room.send(said(5, "Sentence 5.")));
    await untilGap(/^3 sentences are missing/);
    room.send(said(4, "Sentence 4."));
    room.send(said(2, "Sentence 2."));
    room.send(said(3, "sentence th", { is_final: false }));
    await until(() => expect(textOf("[data-sid='3']")).toBe("sentence th"));
    expect(textsOf(GAP)).toHaveLength(1);
    room.send(said(3, "Sentence 3."));
    await untilSentences([1, 2, 3, 4, 5].map((sid) => `Sentence ${sid}.`));
    expect(textsOf(GAP)).toEqual([]);
  });
});

it("numbers that are skipped without a break are no gap", async () => {
  const room = await follow();
  room.send(said(1, "First."));
  room.send(said(7, "Seventh."));
  await untilSentences(["First.", "Seventh."]);
  expect(textsOf(GAP)).toEqual([]);
});

describe("from before a break", () => {
  it("interim text is marked until it is confirmed", async () => {
    const room = await follow();
    room.send(said(1, "Said and done."));
    room.send(said(2, "half a sen", { is_final: false }));
    await untilSentences(["Said and done.", "half a sen"]);
    expect(isUnconfirmed(2)).toBe(false);
    await cut(room);
    await until(() => isUnconfirmed(2));
    expect(isUnconfirmed(1)).toBe(false);
    room.send(said(3, "The next one."));
    await until(() => sentence(3) !== null);
    expect(isUnconfirmed(2)).toBe(true);
    room.send(said(2, "Half a sentence, whole."));
    await until(() => expect(textOf("[data-sid='2']")).toBe("Half a sentence, whole."));
    expect(isUnconfirmed(2)).toBe(false);
  });

  it("an interim translation is marked until it is confirmed", async () => {
    const room = await follow("lang=de");
    room.send(said(1, "Good morning."));
    room.send(translated(1, "de-DE", "Guten Mor", { is_final: false }));
    await untilSentences(["Guten Mor"]);
    await cut(room);
    await until(() => isUnconfirmed(1));
    room.send(translated(1, "de-DE", "Guten Morgen."));
    await untilSentences(["Guten Morgen."]);
    expect(isUnconfirmed(1)).toBe(false);
  });
});
