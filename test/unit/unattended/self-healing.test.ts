/**
 * R20: a page that lost a part of itself, or throws errors, is reloaded: once, later, and never in a circle.
 */
import { describe, expect, it } from "vitest";

import { SPREAD_MS, UNCOUNTED_MS } from "../../../src/unattended/reload-breaker.ts";
import { startSelfHealing } from "../../../src/unattended/self-healing.ts";
import { createFakeStorage } from "../../harness/fake-storage.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const HOUR_MS = 3_600_000;
const HTML = '<div id="root"></div><meta name="app" content="/assets/index.js" />';

type Fixture = {
  readonly storage?: "works" | "refused";
  readonly history?: "works" | "refused";
};

/** A tab whose pages come and go; each `open` is one page. */
function tab({ storage: storageState = "works", history: historyState = "works" }: Fixture = {}) {
  const kept = createFakeStorage();
  let state: unknown = { other: "stays" };
  let html: string | undefined = HTML;
  let script: string | undefined = "export {}";
  let reloads = 0;
  const refused = (): never => {
    throw new DOMException("no", "SecurityError");
  };
  const answer = (body: string | undefined, type: string): Response => {
    if (body === undefined) throw new TypeError("Failed to fetch");
    return new Response(body, { headers: { "content-type": type } });
  };
  return {
    kept,
    history: () => state,
    reloads: () => reloads,
    serve: (next: { readonly html?: string; readonly script?: string } | undefined) => {
      html = next === undefined ? undefined : (next.html ?? HTML);
      script = next === undefined ? undefined : next.script;
    },
    open: (random = 0.5, startMs = 0) => {
      const clock = createManualClock(startMs);
      const listeners = new EventTarget();
      const page = {
        addEventListener: listeners.addEventListener.bind(listeners),
        removeEventListener: listeners.removeEventListener.bind(listeners),
        history: {
          get state() {
            return state;
          },
          replaceState: (next: unknown) => {
            if (historyState === "refused") refused();
            state = next;
          },
        },
        location: {
          href: "https://hall.example/kiosk/ab3f?lang=de",
          reload: () => {
            reloads += 1;
          },
        },
      };
      const healing = startSelfHealing({
        clock,
        random: () => random,
        page: page as unknown as Window,
        openStorage: () =>
          storageState === "works"
            ? kept
            : { get: () => undefined, set: () => undefined, remove: () => undefined },
        fetch: async (input) =>
          typeof input === "string" && input.endsWith(".js")
            ? answer(script, "text/javascript")
            : answer(html, "text/html"),
      });
      const pass = async (ms: number): Promise<void> => {
        clock.advance(ms);
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      };
      return {
        clock,
        healing,
        pass,
        losePart: () => listeners.dispatchEvent(new Event("vite:preloadError")),
        reject: (reason: unknown) =>
          listeners.dispatchEvent(Object.assign(new Event("unhandledrejection"), { reason })),
        error: (message: string) => listeners.dispatchEvent(Object.assign(new Event("error"), { message })),
      };
    },
  };
}

describe("a part of the app that is gone", () => {
  it("costs one reload, within a minute", async () => {
    const { open, reloads } = tab();
    const page = open();
    page.losePart();
    page.losePart();
    await page.pass(SPREAD_MS / 2 - 1);
    expect(reloads()).toBe(0);
    await page.pass(1);
    expect(reloads()).toBe(1);
    expect(page.clock.pending()).toBe(0);
  });

  it.each([
    "Failed to fetch dynamically imported module: https://hall.example/assets/kiosk-1.js",
    "error loading dynamically imported module: https://hall.example/assets/kiosk-1.js",
    "Importing a module script failed.",
    "Unable to preload CSS for /assets/kiosk-1.css",
  ])("is known by what browsers say of it: %s", async (message) => {
    const { open, reloads } = tab();
    const page = open();
    page.reject(new TypeError(message));
    await page.pass(SPREAD_MS);
    expect(reloads()).toBe(1);
  });

  it("that stays away makes three reloads an hour, then waits", async () => {
    const { open, reloads } = tab();
    for (let began = 0; began < 3; began += 1) {
      const page = open();
      page.losePart();
      await page.pass(SPREAD_MS);
      expect(reloads()).toBe(began + 1);
    }
    const page = open();
    page.losePart();
    await page.pass(HOUR_MS - 4 * SPREAD_MS);
    expect(reloads()).toBe(3);
    await page.pass(4 * SPREAD_MS);
    expect(reloads()).toBe(4);
  });

  it("is counted in the history where storage is refused, and what else is there stays", async () => {
    const { open, reloads, history } = tab({ storage: "refused" });
    for (let began = 0; began < 3; began += 1) {
      const page = open();
      page.losePart();
      await page.pass(SPREAD_MS);
    }
    const page = open();
    page.losePart();
    await page.pass(10 * SPREAD_MS);
    expect(reloads()).toBe(3);
    expect(history()).toMatchObject({ other: "stays" });
  });

  it("does not make a page loop that can remember nothing", async () => {
    const { open, reloads } = tab({ storage: "refused", history: "refused" });
    const page = open();
    page.losePart();
    await page.pass(UNCOUNTED_MS - 1);
    expect(reloads()).toBe(0);
    await page.pass(1);
    expect(reloads()).toBe(1);
  });
});

describe("the age of a page", () => {
  it("counts from its own beginning, whatever its clock says by then", async () => {
    const { open, reloads } = tab({ storage: "refused", history: "refused" });
    const page = open(0, 100 * HOUR_MS);
    page.losePart();
    await page.pass(UNCOUNTED_MS - 1);
    expect(reloads()).toBe(0);
  });
});

describe("before a page reloads", () => {
  it.each([
    ["the network is away", undefined],
    ["another page answers", { html: "<h1>Sign in to this network", script: "" }],
    ["the script of the page is not there yet", {}],
  ])("it makes sure of what comes next: not while %s", async (_what, served) => {
    const { open, reloads, serve } = tab();
    serve(served);
    const page = open();
    page.losePart();
    for (let minutes = 0; minutes < 10; minutes += 1) await page.pass(60_000);
    expect(reloads()).toBe(0);
    serve({ script: "export {}" });
    await page.pass(90_000);
    expect(reloads()).toBe(1);
  });

  it("what has to be kept is kept", async () => {
    const { open, reloads } = tab();
    const page = open();
    const done: string[] = [];
    page.healing.beforeReload(() => done.push(`kept after ${reloads()}`));
    page.healing.beforeReload(() => done.push("taken back"))();
    page.losePart();
    await page.pass(SPREAD_MS);
    expect(done).toEqual(["kept after 0"]);
  });
});

describe("errors that nobody caught", () => {
  it("are let pass one by one, and mended where they are five within a minute", async () => {
    const { open, reloads } = tab();
    const page = open();
    for (let count = 0; count < 20; count += 1) {
      page.error("Uncaught TypeError: x is undefined");
      await page.pass(16_000);
    }
    expect(reloads()).toBe(0);
    page.error("Uncaught TypeError: x is undefined");
    page.reject("no reason");
    page.healing.noteError();
    await page.pass(SPREAD_MS);
    expect(reloads()).toBe(1);
  });

  it("are none where the browser only tells of a late measurement", async () => {
    const { open, reloads } = tab();
    const page = open();
    for (let count = 0; count < 50; count += 1)
      page.error("ResizeObserver loop completed with undelivered notifications.");
    await page.pass(SPREAD_MS);
    expect(reloads()).toBe(0);
  });
});

describe("a reload that is only wished for", () => {
  it("is called off where the moment is over, and comes where it is not", async () => {
    const { open, reloads } = tab();
    const page = open();
    let quiet = true;
    page.healing.reload({ spreadMs: 1_000, still: () => quiet });
    quiet = false;
    await page.pass(5_000);
    expect(reloads()).toBe(0);
    quiet = true;
    page.healing.reload({ spreadMs: 1_000, still: () => quiet });
    await page.pass(5_000);
    expect(reloads()).toBe(1);
  });

  it("does not stand in the way of one that is needed", async () => {
    const { open, reloads } = tab();
    const page = open();
    page.healing.reload({ spreadMs: 10_000, still: () => false });
    page.losePart();
    await page.pass(SPREAD_MS);
    expect(reloads()).toBe(1);
  });
});

describe("a page that is left", () => {
  it("does nothing any more", async () => {
    const { open, reloads } = tab();
    const page = open();
    page.losePart();
    page.healing.dispose();
    page.losePart();
    await page.pass(SPREAD_MS);
    expect(reloads()).toBe(0);
    expect(page.clock.pending()).toBe(0);
  });
});
