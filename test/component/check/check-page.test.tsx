/** The page of the check of a seat: what is seen, what can be pressed, and what a screen reader is told, once. */
import { screen, within } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";

import { CHECK_IDS, type CheckId, finding, type Finding } from "../../../src/check/findings.ts";
import { CheckPage } from "../../../src/displays/check/check-page.tsx";
import type { CheckRun, Progress } from "../../../src/displays/check/check-run-signals.ts";
import { createCheckWords, loadCheckWords } from "../../../src/i18n/check-words.ts";
import { renderInLanguage } from "../../harness/render.tsx";

const GOOD: readonly Finding[] = [
  finding("service", "answered", { time: { ms: 40 } }),
  finding("broadcast", "live", { name: { text: "Harbour Lectures" } }),
  finding("stream", "flowing", { time: { ms: 20 }, kilobytes: { count: 5 } }),
  finding("frames", "all", { all: { count: 28 } }),
  finding("delay", "spaced", { silence: { ms: 4_000 } }),
  finding("storage", "kept"),
  finding("worker", "later"),
  finding("awake", "held"),
  finding("visible", "seen"),
];

async function show(isLocked = false) {
  const words = await loadCheckWords("en");
  const [findings, setFindings] = createSignal<ReadonlyMap<CheckId, Finding>>(new Map());
  const [isRunning, setRunning] = createSignal(true);
  const [progress, setProgress] = createSignal<Progress>();
  const again = vi.fn();
  const playSound = vi.fn();
  const run: Omit<CheckRun, "accessGate"> = {
    ids: CHECK_IDS,
    findings,
    isRunning,
    progress,
    isPlaying: () => false,
    name: () => "Harbour Lectures",
    again,
    playSound,
  };
  const rendered = await renderInLanguage(() => (
    <CheckPage
      say={createCheckWords(() => words).say}
      language="en"
      direction="ltr"
      brand={{ name: undefined, logo: undefined }}
      token="a3f9"
      run={run}
      isLocked={isLocked}
      unlockForm={<form aria-label="the password" />}
      readerAddress="/broadcast/a3f9"
      circumstances={() => ({
        origin: "https://viewer.example",
        at: Date.UTC(2026, 0, 5, 9),
        userAgent: "Browser/1.0",
        size: [360, 740],
      })}
    />
  ));
  const find = (...found: readonly Finding[]): void => {
    setFindings((before) => new Map([...before, ...found.map((one) => [one.id, one] as const)]));
  };
  return {
    ...rendered,
    again,
    playSound,
    setProgress,
    find,
    finish: (...found: readonly Finding[]) => {
      find(...found);
      setRunning(false);
    },
    begin: () => {
      setFindings(new Map());
      setRunning(true);
    },
    headline: () => screen.getAllByRole("heading", { level: 2 })[0]?.textContent,
    row: (name: string) => {
      const heading = screen.getByRole("heading", { level: 3, name: new RegExp(`^${name}`) });
      return heading.closest("li") as HTMLElement;
    },
    told: () =>
      within(screen.getByRole("log"))
        .queryAllByText(/./)
        .map((line) => line.textContent),
  };
}

const press = (name: string) => screen.getByRole("button", { name });

afterEach(() => void vi.restoreAllMocks());

describe("the check", () => {
  it("says large what it came to: ready, remarks, or not here", async () => {
    const page = await show();
    expect(page.headline()).toBe("Checking …");
    page.finish(...GOOD);
    expect(page.headline()).toBe("Ready");
    page.find(finding("awake", "missing"));
    expect(page.headline()).toBe("Works, with remarks");
    page.find(finding("stream", "empty"));
    expect(page.headline()).toBe("Will not work here");
    page.find(...GOOD, finding("stream", "hidden"));
    expect(page.headline()).toBe("Not finished");
  });

  it("says each verdict by a word, a sign of its own, and a sentence", async () => {
    const page = await show();
    page.finish(
      ...GOOD,
      finding("stream", "empty"),
      finding("awake", "missing"),
      finding("delay", "skipped"),
    );
    const signs = ["Service", "Screen stays on", "Stream", "Delay", "Sound"].map((name) =>
      page.row(name).querySelector("path")?.getAttribute("d"),
    );
    expect(new Set(signs).size).toBe(5);
    expect(page.row("Service").textContent).toBe("Service GoodIt answered in 40 ms.");
    expect(page.row("Stream").textContent).toContain("Problem");
    expect(page.row("Screen stays on").textContent).toContain("Remark");
    expect(page.row("Delay").textContent).toBe("Delay Not measured");
  });

  it("says how much is left while the stream is measured, and that a hidden page pauses that", async () => {
    const page = await show();
    page.setProgress({ leftMs: 18_400, isPaused: false });
    expect(screen.getByRole("progressbar")).toHaveProperty("value", 11_600);
    expect(screen.getByText("19 sec to go")).toBeDefined();
    page.setProgress({ leftMs: 18_400, isPaused: true });
    expect(page.headline()).toBe("Paused");
    page.setProgress(undefined);
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("shows the form of a password channel, and what waits for it", async () => {
    const page = await show(true);
    expect(page.headline()).toBe("Password needed");
    expect(screen.getByRole("form", { name: "the password" })).toBeDefined();
    expect(page.row("Stream").textContent).toContain("Waiting");
  });
});

describe("what can be pressed", () => {
  it("is the test sound, at any time", async () => {
    const page = await show();
    expect(page.row("Sound").textContent).toContain("Needs a tap");
    await page.user.click(press("Play a test sound"));
    expect(page.playSound).toHaveBeenCalledTimes(1);
    page.find(finding("sound", "refused"));
    expect(page.row("Sound").textContent).toContain("Remark");
    expect(page.row("Sound").textContent).toContain("The browser refuses to play sound.");
  });

  it("is another check once this one is over", async () => {
    const page = await show();
    expect(press("Check again").getAttribute("aria-disabled")).toBe("true");
    page.finish(...GOOD);
    expect(press("Check again").getAttribute("aria-disabled")).toBe("false");
    await page.user.click(press("Check again"));
    expect(page.again).toHaveBeenCalledTimes(1);
  });

  it("is a copy as plain text, once there is a result", async () => {
    const page = await show();
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await page.user.click(press("Copy the result as text"));
    expect(write).not.toHaveBeenCalled();
    page.finish(...GOOD);
    await page.user.click(press("Copy the result as text"));
    const [text = ""] = write.mock.calls[0] ?? [];
    expect(text).toMatch(/^Check before the event: a3f9 – Ready\n/);
    expect(text).toContain("+ Stream: Good – It opened in 20 ms and brought 5 kB.");
    expect(screen.getByRole("status").textContent).toBe("Copied. There is no password in it.");
  });

  it("leaves the text to select where copying is refused", async () => {
    const page = await show();
    page.finish(...GOOD);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await page.user.click(press("Copy the result as text"));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "The result as text" });
    expect(document.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain("stream.flowing");
  });
});

describe("what a screen reader is told", () => {
  it("is each finding once, what is well by its name alone, and the whole in the end", async () => {
    const page = await show();
    page.find(finding("service", "answered", { time: { ms: 40 } }));
    page.setProgress({ leftMs: 20_000, isPaused: false });
    page.setProgress({ leftMs: 19_000, isPaused: false });
    page.find(finding("awake", "missing"));
    page.finish(...GOOD.filter(({ id }) => id !== "awake" && id !== "service"));
    expect(page.told()).toEqual([
      "Checking … Half a minute of the stream is measured. Keep this page in sight.",
      "Service: Good",
      "Screen stays on: Remark. This browser lets the screen go dark. Set a longer time in the device’s settings.",
      "Broadcast: Good",
      "Stream: Good",
      "Messages: Good",
      "Delay: Good",
      "Storage: Good",
      "Without a network: Good",
      "Page in sight: Good",
      "Works, with remarks People can follow here. Have a look at what is marked as a remark.",
    ]);
  });

  it("begins anew with another check", async () => {
    const page = await show();
    page.finish(...GOOD);
    page.begin();
    expect(page.told()).toHaveLength(1);
    page.finish(...GOOD);
    expect(page.told().filter((line) => line === "Service: Good")).toHaveLength(1);
  });
});
