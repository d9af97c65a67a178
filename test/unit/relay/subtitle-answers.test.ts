/**
 * What the relay answers to a player that asks for subtitles, read by a parser of others.
 */
import fc from "fast-check";
import { parseText } from "media-captions";
import { describe, expect, it } from "vitest";

import type { Said } from "../../../src/node/relay/store.ts";
import { createLiveSubtitles } from "../../../src/node/relay/subtitles/live-subtitles.ts";
import { segmentAt } from "../../../src/node/relay/subtitles/rhythm.ts";
import { BEGUN, cuesOf, original, RHYTHM, START, talkOf } from "./told-sentences.ts";

describe("a relay's answers", () => {
  /** A relay over what was told by the time it is asked. */
  function relayOf(told: readonly Said[]) {
    let now = START;
    const subtitles = createLiveSubtitles({
      rhythm: RHYTHM,
      textDelayMs: 0,
      store: { told: async (from) => [BEGUN, ...told].filter(({ at = 0 }) => at <= now).slice(from) },
      spoken: async () => "en",
      time: () => now,
    });
    const ask = (path: string) => subtitles.answer({ id: "r1", languages: ["de-DE"] }, path, "");
    return { ask, go: (to: number) => (now = to) };
  }

  /** Every text that a player gets that asks from the beginning on, each second. */
  async function played(told: readonly Said[], restartEveryMs: number): Promise<string[]> {
    let relay = relayOf(told);
    const got = new Map<string, string>();
    const segments = new Set<string>();
    const last = (told.at(-1)?.at ?? START) + 120_000;
    for (let now = START; now <= last; now += 1_000) {
      if ((now - START) % restartEveryMs === 0) relay = relayOf(told);
      relay.go(now);
      const { text = "" } = await relay.ask("en.m3u8");
      for (const address of text.split("\n").filter((line) => line.endsWith(".vtt") && !segments.has(line))) {
        segments.add(address);
        const segment = await relay.ask(address);
        expect(segment.status).toBe(200);
        for (const cue of (await parseText(segment.text ?? "", { type: "vtt" })).cues)
          got.set(`${cue.startTime} ${cue.text}`, cue.text);
      }
    }
    return [...got.values()];
  }

  it("give a player every text once, whichever relay answers and however often it is started anew", async () => {
    await fc.assert(
      fc.asyncProperty(talkOf(6), fc.integer({ min: 3, max: 60 }), async (told, restartS) => {
        const expected = cuesOf(told).cues.map(({ text }) => text);
        expect((await played(told, restartS * 1_000)).toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 8 },
    );
  });

  it("are nothing for a language, a segment or an address that is not there", async () => {
    const relay = relayOf([original(1, { text: "One.", at: START + 1_000 })]);
    relay.go(START + 60_000);
    const statuses = await Promise.all(
      [
        "fr-FR.m3u8",
        "en/1.vtt",
        `en/${segmentAt(START + 60_000, RHYTHM)}.vtt`,
        "en",
        "../en.m3u8",
        "en.vtt",
      ].map(async (path) => (await relay.ask(path)).status),
    );
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await relay.ask("de-DE.m3u8")).toMatchObject({
      status: 200,
      type: "application/vnd.apple.mpegurl",
    });
  });

  it("are none while what was told cannot be read, so that no text goes missing", async () => {
    const subtitles = createLiveSubtitles({
      rhythm: RHYTHM,
      textDelayMs: 0,
      store: { told: () => Promise.reject(new Error("away")) },
      spoken: async () => "en",
      time: () => START,
    });
    expect(await subtitles.answer({ id: "r1", languages: [] }, "en.m3u8", "")).toEqual({ status: 503 });
  });
});

it("a recording that begins with a text has it in its first segment", async () => {
  const subtitles = createLiveSubtitles({
    rhythm: RHYTHM,
    textDelayMs: 0,
    store: { told: async (from) => [original(1, { text: "One.", at: START + 100 })].slice(from) },
    spoken: async () => "en",
    time: () => START + 14_000,
  });
  const { text = "" } = await subtitles.answer(
    { id: "r1", languages: [] },
    `en/${segmentAt(START, RHYTHM)}.vtt`,
    "",
  );
  expect((await parseText(text, { type: "vtt", strict: true })).cues.map((cue) => cue.startTime)).toEqual([
    0,
  ]);
});
