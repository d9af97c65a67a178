import { describe, expect, it } from "vitest";

import {
  ANNOUNCEMENT_MS,
  broadcastFrom,
  type BroadcastState,
  reduceBroadcast,
  withoutExpired,
} from "../../../src/subtitles/broadcast.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { announcement, broadcastInfo, deepFreeze, final, translation } from "../../harness/builders.ts";
import { WIRE_EXAMPLES } from "../../harness/wire-examples.ts";

const resolved = deepFreeze(broadcastFrom(broadcastInfo()));
const after = (...events: BroadcastEvent[]): BroadcastState =>
  events.reduce(
    (state, event, index) => deepFreeze(reduceBroadcast(state, deepFreeze(event), index * 1_000)),
    resolved,
  );

describe("what the host offers", () => {
  const voices = new Map([["de", [{ name: "de-Kai", displayName: "Kai", gender: "Male" as const }]]]);

  it("is what was resolved, until the stream says otherwise", () => {
    expect(after()).toMatchObject({
      name: "Harbour Lectures",
      status: "active",
      transcriptionLanguage: "zh-TW",
      translationLanguages: ["en", "ja"],
      speechLanguages: ["en"],
    });
  });

  it.each(["connected", "config"] as const)("changes with %s, field by field", (type) => {
    const state = after({ type, translationLanguages: ["de"], voices });
    expect(state.translationLanguages).toEqual(["de"]);
    expect(state.voices).toEqual(voices);
    expect(state).toMatchObject({ transcriptionLanguage: "zh-TW", speechLanguages: ["en"] });
  });

  it.each(["connected", "config"] as const)("may shrink to nothing with %s", (type) => {
    const state = after({ type, translationLanguages: [], speechLanguages: [], voices: new Map() });
    expect(state).toMatchObject({ translationLanguages: [], speechLanguages: [] });
    expect(state.voices.size).toBe(0);
  });

  it("may come to need a password, or no more", () => {
    expect(after({ type: "config", accessType: "password" }).requiresPassword).toBe(true);
    expect(after({ type: "config", accessType: "password" }, { type: "config" }).requiresPassword).toBe(true);
    expect(
      after({ type: "config", accessType: "password" }, { type: "config", accessType: "public" }),
    ).toMatchObject({
      requiresPassword: false,
    });
  });
});

describe("how the broadcast stands", () => {
  it("goes through its phases", () => {
    expect(after({ type: "phase", phase: "standby", standbyMessage: "At nine" })).toMatchObject({
      status: "active",
      phase: "standby",
      standbyMessage: "At nine",
    });
    expect(after({ type: "phase", status: "paused" })).toMatchObject({ status: "paused", phase: "live" });
    expect(after({ type: "phase", phase: "standby" }, { type: "connected" })).toMatchObject({
      phase: "live",
    });
  });

  it("keeps the standby message until there is another", () => {
    const events: BroadcastEvent[] = [
      { type: "phase", phase: "standby", standbyMessage: "At nine" },
      { type: "phase", status: "pending" },
    ];
    expect(after(...events).standbyMessage).toBe("At nine");
    expect(after(...events, { type: "phase", standbyMessage: "" }).standbyMessage).toBe("");
  });

  it("counts viewers as it is told", () => {
    expect(after({ type: "viewer-count", count: 5 }).viewerCount).toBe(5);
    expect(after({ type: "viewer-count", count: 5 }, { type: "connected" }).viewerCount).toBe(5);
    expect(after({ type: "viewer-count", count: 5 }, { type: "connected", viewerCount: 0 }).viewerCount).toBe(
      0,
    );
  });

  it("ends", () => {
    const state = after(announcement("a", "m"), { type: "queue", position: 2 }, { type: "ended" });
    expect(state).toMatchObject({ status: "ended", announcements: [] });
    expect(state).not.toHaveProperty("queue");
  });
});

describe("waiting in line", () => {
  it("shows the newest position and wait", () => {
    expect(after({ type: "queue", position: 9, estimatedWaitMs: 60_000 }).queue).toEqual({
      position: 9,
      estimatedWaitMs: 60_000,
    });
    expect(
      after({ type: "queue", position: 9, estimatedWaitMs: 60_000 }, { type: "queue", position: 8 }).queue,
    ).toStrictEqual({ position: 8 });
  });

  it("is over when connected", () => {
    expect(after({ type: "queue", position: 1 }, { type: "connected" })).not.toHaveProperty("queue");
  });

  it("is not over by a mere heartbeat or a change of the offer", () => {
    const state = after({ type: "queue", position: 1 }, { type: "heartbeat" }, { type: "config" });
    expect(state.queue).toEqual({ position: 1 });
  });
});

describe("an announcement", () => {
  const shown = (state: BroadcastState, now: number): string[] =>
    withoutExpired(state, now).announcements.map(({ message }) => message);

  it("stays for its own time, or twenty seconds", () => {
    const own = reduceBroadcast(resolved, announcement("a", "hello", { durationMs: 5_000 }), 1_000);
    expect([5_999, 6_000].map((now) => shown(own, now))).toEqual([["hello"], []]);
    const usual = reduceBroadcast(resolved, announcement("a", "hello"), 1_000);
    expect([1_000 + ANNOUNCEMENT_MS - 1, 1_000 + ANNOUNCEMENT_MS].map((now) => shown(usual, now))).toEqual([
      ["hello"],
      [],
    ]);
  });

  it("stays for ten minutes at most", () => {
    const state = reduceBroadcast(resolved, announcement("a", "hello", { durationMs: 86_400_000 }), 0);
    expect([599_999, 600_000].map((now) => shown(state, now))).toEqual([["hello"], []]);
  });

  it("is replaced by another of the same id, whose time counts", () => {
    const first = reduceBroadcast(resolved, announcement("a", "hello", { durationMs: 5_000 }), 0);
    const second = reduceBroadcast(first, announcement("a", "hello again", { durationMs: 5_000 }), 3_000);
    expect(shown(second, 7_000)).toEqual(["hello again"]);
  });

  it("stands beside two others at most; the newest stay, in order", () => {
    const state = after(...["a", "b", "c", "d"].map((id) => announcement(id, id)));
    expect(shown(state, 4_000)).toEqual(["b", "c", "d"]);
  });

  it("keeps its translations", () => {
    const translations = new Map([["en", "hello"]]);
    expect(after(announcement("a", "你好", { translations })).announcements[0]?.translations).toEqual(
      translations,
    );
  });

  it("that has not expired leaves the state as it is", () => {
    const state = after(announcement("a", "hello"));
    expect(withoutExpired(state, 5)).toBe(state);
    expect(withoutExpired(resolved, 5)).toBe(resolved);
  });
});

describe("events that are not about the broadcast", () => {
  it.each<BroadcastEvent>([
    final(1, "a"),
    translation(1, "en", "a"),
    { type: "heartbeat" },
    { type: "error", code: "x", message: "m", fatal: true },
    { type: "speaker-renamed", speakerId: "A", label: "Ann" },
    { type: "speaker-reassigned", sid: 1, speakerId: "A", label: "Ann" },
    { type: "speakers-merged", sourceId: "A", targetId: "B", targetLabel: "Bob", sids: [] },
    { type: "speech-failed", sid: 1, language: "en", code: "x" },
  ])("change nothing: $type", (event) => {
    expect(reduceBroadcast(resolved, event, 1)).toBe(resolved);
  });

  it("and every other event of the stream is folded without a change to what was given", () => {
    const state = WIRE_EXAMPLES.reduce(
      (before, { event }) => deepFreeze(reduceBroadcast(before, deepFreeze(event), 0)),
      resolved,
    );
    expect(state.status).toBe("ended");
  });
});
