/**
 * When the screen is kept awake, and what happens when the browser refuses or takes the lock away.
 */
import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import type { VisitStatus } from "../../../src/visit/status.ts";
import { createWakeLockWish, holdWakeLock, type Lock } from "../../../src/unattended/wake-lock-signals.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

/** A browser whose locks a test gives, refuses and takes away. */
function browser() {
  const clock = createManualClock();
  const listeners = new Set<() => void>();
  const held: { release: () => Promise<void>; taken: () => void }[] = [];
  let visibilityState: DocumentVisibilityState = "visible";
  let refuses = false;
  let asked = 0;
  const request = async (): Promise<Lock> => {
    asked += 1;
    if (refuses) throw new DOMException("no", "NotAllowedError");
    const onRelease: (() => void)[] = [];
    const lock = {
      release: async () => lock.taken(),
      taken: () => {
        if (!held.includes(lock)) return;
        held.splice(held.indexOf(lock), 1);
        for (const listener of onRelease) listener();
      },
      addEventListener: (_type: "release", listener: () => void) => void onRelease.push(listener),
    };
    held.push(lock);
    return lock;
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return {
    clock,
    settle,
    wakeLock: { request },
    page: {
      get visibilityState() {
        return visibilityState;
      },
      addEventListener: (_type: string, listener: () => void) => void listeners.add(listener),
      removeEventListener: (_type: string, listener: () => void) => void listeners.delete(listener),
    } as unknown as Document,
    refuse: (value: boolean) => {
      refuses = value;
    },
    asked: () => asked,
    held: () => held.length,
    listeners: () => listeners.size,
    take: async () => {
      held[0]?.taken();
      await settle();
    },
    show: async (state: DocumentVisibilityState) => {
      visibilityState = state;
      if (state === "hidden") held[0]?.taken();
      for (const listener of listeners) listener();
      await settle();
    },
  };
}

function keep(isWanted = true) {
  const fixture = browser();
  const [wanted, setWanted] = createSignal(isWanted);
  const dispose = createRoot((end) => {
    holdWakeLock({ ...fixture, wanted });
    return end;
  });
  return { ...fixture, setWanted, dispose };
}

describe("the screen", () => {
  it("is kept awake while that is wanted", async () => {
    const { held, setWanted, settle, asked } = keep(false);
    await settle();
    expect(asked()).toBe(0);
    setWanted(true);
    await settle();
    expect(held()).toBe(1);
    setWanted(false);
    await settle();
    expect(held()).toBe(0);
  });

  it("is asked for again when the page is seen again", async () => {
    const { held, show, asked, settle } = keep();
    await settle();
    await show("hidden");
    expect([held(), asked()]).toEqual([0, 1]);
    await show("visible");
    expect([held(), asked()]).toEqual([1, 2]);
  });

  it("is tried once for each time the page is seen where it is refused, without an error", async () => {
    const { refuse, setWanted, asked, held, show, settle, clock } = keep(false);
    refuse(true);
    setWanted(true);
    await settle();
    clock.advance(600_000);
    await settle();
    expect([asked(), held()]).toEqual([1, 0]);
    await show("hidden");
    await show("visible");
    expect([asked(), held()]).toEqual([2, 0]);
    refuse(false);
    await show("visible");
    expect([asked(), held()]).toEqual([3, 1]);
  });

  it("is asked for again when the browser takes it away, but not in a loop", async () => {
    const { take, asked, clock, settle, held } = keep();
    await settle();
    clock.advance(60_000);
    await take();
    expect([asked(), held()]).toEqual([2, 1]);
    clock.advance(1_000);
    await take();
    expect([asked(), held()]).toEqual([2, 0]);
  });

  it("may sleep after the visit, also where the lock comes late", async () => {
    const fixture = keep();
    fixture.dispose();
    await fixture.settle();
    expect([fixture.held(), fixture.listeners()]).toEqual([0, 0]);
  });

  it("is left alone where the browser knows no such lock", () => {
    createRoot((dispose) => {
      holdWakeLock({ ...browser(), wakeLock: undefined, wanted: () => true });
      dispose();
    });
  });
});

describe("staying awake is wished for", () => {
  const wish = (first: VisitStatus, isAttended = true) => {
    const clock = createManualClock();
    const [visitStatus, setStatus] = createSignal<VisitStatus>(first);
    const [attends, setAttends] = createSignal(isAttended);
    const wished = createRoot(() => createWakeLockWish(visitStatus, attends, clock));
    return { clock, setStatus, setAttends, wished };
  };

  it.each(["live", "paused", "reconnecting", "not-started"] as const)("while %s", (kind) => {
    expect(wish({ kind }).wished()).toBe(true);
  });

  it.each(["ended", "revoked", "unknown", "refused", "locked", "connecting"] as const)(
    "not while %s",
    (kind) => {
      expect(wish({ kind }).wished()).toBe(false);
    },
  );

  it("only where somebody reads along or listens", () => {
    const { wished, setAttends } = wish({ kind: "live" }, false);
    expect(wished()).toBe(false);
    setAttends(true);
    expect(wished()).toBe(true);
  });

  it("for five minutes of a pause, and again when it goes on", () => {
    const { wished, clock, setStatus } = wish({ kind: "live" });
    setStatus({ kind: "paused" });
    clock.advance(5 * 60_000 - 1);
    expect(wished()).toBe(true);
    clock.advance(1);
    expect(wished()).toBe(false);
    setStatus({ kind: "live" });
    clock.advance(60 * 60_000);
    expect(wished()).toBe(true);
  });
});
