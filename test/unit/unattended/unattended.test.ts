/**
 * What a display that nobody touches does for itself, beside what browser tests see of it.
 */
import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { defaultPreferences, type Preferences } from "../../../src/links/preferences.ts";
import type { ReloadRequest } from "../../../src/unattended/self-healing.ts";
import { noCounters } from "../../../src/stream/stream.ts";
import type { VisitStatus } from "../../../src/visit/status.ts";
import type { VisitPort } from "../../../src/unattended/visit-port-signals.ts";
import { startUnattended, type UnattendedPorts } from "../../../src/unattended/unattended-signals.ts";
import type { SpeechState } from "../../../src/speech/queue/view.ts";
import { noSubtitles, reduceSubtitles, type SubtitleInput } from "../../../src/subtitles/reduce.ts";
import { interim } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const HOUR_MS = 3_600_000;

function display(more: { readonly preferences?: Partial<Preferences>; readonly href?: string } = {}) {
  const clock = createManualClock();
  const done: string[] = [];
  const wishes: ReloadRequest[] = [];
  const [state, setState] = createSignal<SpeechState>("idle");
  const [visitStatus, setStatus] = createSignal<VisitStatus>({ kind: "live" });
  const [subtitles, setSubtitles] = createSignal(noSubtitles);
  const [counters, setCounters] = createSignal({ ...noCounters, attempts: 1 });
  const fixture = { holding: false, survives: true, href: more.href ?? "https://hall.example/kiosk/ab3f" };
  const visit: VisitPort = {
    clock,
    visitStatus,
    subtitles,
    counters,
    isHolding: () => fixture.holding,
    speech: {
      state,
      spokenSid: () => (state() === "playing" ? 1 : undefined),
      prepare: () => void done.push("prepare"),
      resume: () => void done.push("resume"),
    },
    accessGate: {
      askBeforePassword: () => void done.push("ask"),
      survivesReload: () => fixture.survives,
      handOver: () => void done.push("hand over"),
    },
  };
  const prepared = new Set<() => void>();
  const ports: UnattendedPorts = {
    visit,
    keepsAwake: false,
    preferences: () => ({ ...defaultPreferences, ...more.preferences }),
    healing: {
      reload: (wish = {}) => wishes.push(wish),
      noteError: () => done.push("error"),
      beforeReload: (prepare) => {
        prepared.add(prepare);
        return () => prepared.delete(prepare);
      },
      dispose: () => undefined,
    },
    random: () => 0.5,
    page: {
      document: {} as Document,
      navigator: {} as Navigator,
      location: {
        get href() {
          return fixture.href;
        },
      } as Location,
      history: {
        state: null,
        replaceState: (_state: unknown, _title: string, url: URL) => {
          fixture.href = url.href;
        },
      } as unknown as History,
    },
  };
  const dispose = createRoot((disposeRoot) => {
    startUnattended(ports);
    return disposeRoot;
  });
  return {
    clock,
    done,
    wishes,
    fixture,
    prepared,
    dispose,
    setState,
    setStatus,
    hear: (input: SubtitleInput) => setSubtitles((before) => reduceSubtitles(before, input, clock.now())),
    say: () =>
      setSubtitles((before) => reduceSubtitles(before, interim(before.newestSid + 1, "Half a"), clock.now())),
    count: (change: { readonly events?: number; readonly thrown?: number }) =>
      setCounters((before) => ({ ...before, ...change })),
  };
}

describe("sound", () => {
  it("is fetched at the start where it is wanted, and only there", () => {
    expect(display({ preferences: { listening: true } }).done).toEqual(["prepare"]);
    expect(display().done).toEqual([]);
  });

  it.each<SpeechState>(["paused", "failed", "locked"])("that is %s is set going again", (stopped) => {
    const { done, setState, clock } = display();
    setState(stopped);
    clock.advance(29_999);
    expect(done).toEqual([]);
    clock.advance(60_001);
    expect(done).toEqual(["resume", "resume", "resume"]);
    setState("playing");
    clock.advance(HOUR_MS);
    expect(done).toHaveLength(3);
  });
});

describe("errors", () => {
  it("that the stream caught are counted, and nothing else is", () => {
    const { done, count } = display();
    for (let events = 1; events <= 50; events += 1) count({ events });
    expect(done).toEqual([]);
    count({ thrown: 1 });
    count({ thrown: 2 });
    expect(done).toEqual(["error", "error"]);
  });
});

describe("the daily reload", () => {
  const mayNow = (wish: ReloadRequest | undefined): boolean | undefined => wish?.still?.();

  it("is asked for once it is due and quiet, and called off where somebody speaks", () => {
    const { clock, wishes, say } = display();
    clock.advance(24 * HOUR_MS - 30_000);
    say();
    clock.advance(55_000);
    expect(wishes).toHaveLength(0);
    clock.advance(60_000);
    expect(wishes.length).toBeGreaterThan(0);
    expect(mayNow(wishes.at(-1))).toBe(true);
    say();
    expect(mayNow(wishes.at(-1))).toBe(false);
  });

  it("is not put off by a stream that comes and goes", () => {
    const { clock, wishes, say, hear } = display();
    clock.advance(24 * HOUR_MS - 1_000);
    say();
    for (let breaks = 0; breaks < 3; breaks += 1) {
      clock.advance(15_000);
      hear({ type: "stream-lost" });
      clock.advance(5_000);
      hear({ type: "stream-back" });
    }
    clock.advance(5_000);
    expect(wishes.length).toBeGreaterThan(0);
  });

  it.each<[string, (readerVisit: ReturnType<typeof display>) => void]>([
    ["something is spoken", ({ setState }) => setState("playing")],
    ["something is held back", ({ fixture }) => void (fixture.holding = true)],
    ["the way in is in memory alone", ({ fixture }) => void (fixture.survives = false)],
    ["this screen waits in line", ({ setStatus }) => setStatus({ kind: "queued", position: 1 })],
    ["somebody may be typing the password", ({ setStatus }) => setStatus({ kind: "locked" })],
  ])("waits while %s", (_what, happen) => {
    const readerVisit = display();
    happen(readerVisit);
    readerVisit.clock.advance(40 * HOUR_MS);
    expect(readerVisit.wishes).toHaveLength(0);
  });
});

describe("a link", () => {
  it("can have a person asked whether to forget the password, once", () => {
    const { done, fixture } = display({ href: "https://hall.example/kiosk/ab3f?lang=de&forget=password" });
    expect(done).toEqual(["ask"]);
    expect(fixture.href).toBe("https://hall.example/kiosk/ab3f?lang=de");
  });

  it("that asks to forget something else changes nothing", () => {
    const { done } = display({ href: "https://hall.example/kiosk/ab3f?forget=everything" });
    expect(done).toEqual([]);
  });
});

describe("a home that is left", () => {
  it("leaves no timer and nothing to prepare", () => {
    const { clock, dispose, setState, prepared } = display();
    setState("paused");
    expect(prepared.size).toBe(1);
    dispose();
    expect(clock.pending()).toBe(0);
    expect(prepared.size).toBe(0);
  });
});
