/**
 * Frames are told of in the order they came, whatever has to be loaded to read them.
 */
import { describe, expect, it } from "vitest";

import { createPace } from "../../../src/stream/pace.ts";
import type { Decoded, Frame } from "../../../src/vas/decode-event.ts";
import { createFrameReader } from "../../../src/vas/frame-reader.ts";
import { createFinality, readNamed } from "../../../src/vas/shape/read-shape.ts";
import { frame } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const known = (sid: number): Frame => frame("init_sentence", { sid, original_text: "Ja", is_final: true });
const dialect = (sid: number): Frame => frame("captions", { segmentId: sid, text: "Ja", final: true });

/** A reader whose shape comes, or fails to, when the test says so; each frame takes `frameMs` to be told of. */
function setUp(frameMs = 0) {
  const clock = createManualClock();
  /** Slices of work, in frames told of by then. */
  const slices: number[] = [];
  const pages: (() => void)[] = [];
  const pace = createPace({
    now: clock.now,
    yieldToPage: () => new Promise((resolve) => pages.push(resolve)),
    together: (run) => {
      run();
      slices.push(told.length);
    },
  });
  const loads: { readonly succeed: () => void; readonly fail: () => void }[] = [];
  const told: (number | string)[] = [];
  const languages: string[] = [];
  const { read, dispose } = createFrameReader({
    clock,
    pace,
    context: () => ({ transcriptionLanguage: "de-DE", translationLanguages: ["en-US"] }),
    loadShape: () =>
      new Promise((resolve, reject) => {
        loads.push({
          succeed: () => resolve({ readNamed, createFinality }),
          fail: () => reject(new Error("offline")),
        });
      }),
  });
  const take = (decoded: Decoded): void => {
    clock.sleep(frameMs);
    const event = decoded.ok ? decoded.value[0] : undefined;
    if (event?.type === "translation") languages.push(event.language);
    told.push(
      decoded.ok ? (event !== undefined && "sid" in event ? (event.sid ?? 0) : "?") : decoded.error.code,
    );
  };
  return {
    hear: (...frames: readonly Frame[]) => frames.forEach((one) => read(one, take)),
    loads,
    told,
    languages,
    clock,
    slices,
    /** The page has done what it had to do. */
    page: () => pages.shift()?.(),
    dispose,
  };
}

/** After all that promises have to say. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("frames", () => {
  it("are told of at once where their names are known, and nothing is loaded", () => {
    const { hear, loads, told } = setUp();
    hear(known(1), known(2), { name: "x", data: "no JSON" });
    expect(told).toEqual([1, 2, "broken-json"]);
    expect(loads).toEqual([]);
  });

  it("wait in line while reading by shape is loaded", async () => {
    const { hear, loads, told } = setUp();
    hear(known(1), dialect(2), known(3), dialect(4));
    expect(told).toEqual([1]);
    expect(loads).toHaveLength(1);
    loads[0]?.succeed();
    await settled();
    expect(told).toEqual([1, 2, 3, 4]);
    hear(dialect(5), known(6));
    expect(told).toEqual([1, 2, 3, 4, 5, 6]);
    expect(loads).toHaveLength(1);
  });

  it("have the tags of the broadcast, whatever the service writes", async () => {
    const { hear, loads, languages } = setUp();
    const translated = (language: string): Frame =>
      frame("translation", { sid: 1, language, text: "Yes", is_final: true });
    hear(translated("en-US"));
    expect(loads).toEqual([]);
    hear(translated("en"), translated("EN-us"), translated("fr"));
    loads[0]?.succeed();
    await settled();
    expect(languages).toEqual(["en-US", "en-US", "en-US", "fr"]);
  });

  it("stop trying where what reads by shape is gone", async () => {
    const { hear, loads, told } = setUp();
    for (let tries = 0; tries < 9; tries += 1) {
      hear(dialect(1));
      loads[tries]?.fail();
      await settled();
    }
    expect(told).toHaveLength(9);
    expect(loads).toHaveLength(5);
  });

  it("go on by their names where it cannot be loaded, and the next one tries again", async () => {
    const { hear, loads, told } = setUp();
    hear(dialect(1), known(2));
    loads[0]?.fail();
    await settled();
    expect(told).toEqual(["unknown-event", 2]);
    hear(dialect(3));
    loads[1]?.succeed();
    await settled();
    expect(told).toEqual(["unknown-event", 2, 3]);
  });

  it("wait for 10 s at most, and go on by their names until it comes", async () => {
    const { hear, loads, told, clock } = setUp();
    hear(dialect(1), known(2));
    clock.advance(9_999);
    expect(told).toEqual([]);
    clock.advance(1);
    expect(told).toEqual(["unknown-event", 2]);
    hear(dialect(3), known(4));
    expect(told).toEqual(["unknown-event", 2, "unknown-event", 4]);
    expect(clock.pending()).toBe(0);
    expect(loads).toHaveLength(1);
    loads[0]?.succeed();
    await settled();
    hear(dialect(5));
    expect(told).toEqual(["unknown-event", 2, "unknown-event", 4, 5]);
  });

  it("wait only as long as they are few", () => {
    const { hear, told, clock } = setUp();
    const long: Frame = { name: "metrics", data: "x".repeat(1_000_000) };
    hear(dialect(1), long, known(2), long, long);
    expect(told).toEqual([]);
    hear(long, long);
    expect(told.filter((one) => typeof one === "number")).toEqual([2]);
    expect(told).toHaveLength(7);
    expect(clock.pending()).toBe(0);
  });

  it("are told of in slices where many have waited, in order with those that come meanwhile", async () => {
    const { hear, loads, told, slices, page } = setUp(3);
    hear(dialect(1), known(2), known(3), known(4), known(5));
    loads[0]?.succeed();
    await settled();
    expect(told).toEqual([1, 2, 3]);
    hear(known(6), dialect(7));
    expect(told).toEqual([1, 2, 3]);
    page();
    await settled();
    expect(told).toEqual([1, 2, 3, 4, 5, 6]);
    page();
    await settled();
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(slices).toEqual([3, 6, 7]);
    hear(known(8));
    expect(told.at(-1)).toBe(8);
  });

  it("are not told of any more once nobody reads", () => {
    const { hear, told, clock, dispose } = setUp();
    hear(dialect(1));
    dispose();
    clock.advance(20_000);
    expect(told).toEqual([]);
    expect(clock.pending()).toBe(0);
  });
});
