/**
 * One run of all parts: each asks once for what it needs, and one that fails leaves the others alone.
 */
import { describe, expect, it, vi } from "vitest";

import { CHECK_IDS, type Finding } from "../../../src/check/findings.ts";
import { CHECKS, type CheckPorts, runChecks, soundCheck } from "../../../src/check/run-checks.ts";
import { err, ok } from "../../../src/lib/result.ts";

const ports = (changed: Partial<CheckPorts> = {}): CheckPorts => ({
  resolve: async () => ({
    answer: ok({
      id: "1",
      name: "Harbour Lectures",
      requiresPassword: false,
      status: "active",
      transcriptionLanguage: "en",
      translationLanguages: [],
      speechLanguages: [],
      voices: new Map(),
    }),
    tookMs: 80,
    isOnline: true,
  }),
  measure: async () => ({
    end: "complete",
    openedAt: 0,
    openedAfterMs: 100,
    measuredMs: 30_000,
    hiddenMs: 0,
    bytes: 900,
    edges: [],
    chunks: [
      { at: 100, stretch: 0 },
      { at: 5_000, stretch: 0 },
    ],
    arrivals: [],
    frames: 4,
    framesRead: 4,
    textsRead: 2,
    unread: [],
  }),
  serviceTime: () => ({ toServerMs: 0, isKnown: false }),
  database: async () => true,
  settings: () => true,
  worker: async () => "kept",
  awake: async () => "held",
  sound: async () => "played",
  ...changed,
});

async function run(changed?: Partial<CheckPorts>): Promise<Readonly<Record<string, string>>> {
  const found: Finding[] = [];
  await runChecks([...CHECKS, soundCheck], ports(changed), (one) => found.push(one));
  expect(found).toHaveLength(CHECK_IDS.length);
  return Object.fromEntries(found.map(({ id, code }) => [id, code]));
}

describe("a run", () => {
  it("finds one thing of each part", async () => {
    expect(await run()).toEqual({
      service: "answered",
      broadcast: "live",
      stream: "flowing",
      frames: "all",
      delay: "spaced",
      sound: "played",
      storage: "kept",
      worker: "kept",
      awake: "held",
      visible: "seen",
    });
  });

  it("asks the service once and opens one stream", async () => {
    const resolve = vi.fn(ports().resolve);
    const measure = vi.fn(ports().measure);
    await run({ resolve, measure });
    expect(resolve).toHaveBeenCalledTimes(1);
    expect(measure).toHaveBeenCalledTimes(1);
  });

  it("opens no stream where the service does not answer, and goes on with the device", async () => {
    const measure = vi.fn(ports().measure);
    const resolve = async () => ({
      answer: err({ code: "unreachable" } as const),
      tookMs: 9,
      isOnline: true,
    });
    expect(await run({ resolve, measure })).toMatchObject({
      service: "unreachable",
      broadcast: "skipped",
      stream: "skipped",
      frames: "skipped",
      delay: "skipped",
      storage: "kept",
    });
    expect(measure).not.toHaveBeenCalled();
  });

  it("finds of a part whose port fails that it failed, and leaves the others alone", async () => {
    const refuses = vi.fn<() => Promise<never>>().mockRejectedValue(new TypeError("not here"));
    expect(await run({ measure: refuses, awake: refuses })).toMatchObject({
      service: "answered",
      stream: "failed",
      delay: "failed",
      awake: "failed",
      worker: "kept",
    });
  });

  it.each([
    [true, true, "kept"],
    [true, false, "noSettings"],
    [false, true, "noDatabase"],
    [false, false, "none"],
  ])("tells what storage holds: database %s, settings %s", async (database, settings, expected) => {
    const found = await run({ database: async () => database, settings: () => settings });
    expect(found["storage"]).toBe(expected);
  });
});
