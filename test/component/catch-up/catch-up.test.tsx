/** Coming back to a talk: what is offered, the margin to drag along, and the summary by a stand-in of the browser's API. */
import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { createRoot, createSignal } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";

import { createToolsWords, loadToolsWords } from "../../../src/i18n/tools-words.ts";
import { noSpeakers } from "../../../src/subtitles/speakers.ts";
import { createAway } from "../../../src/ui/catch-up/away-signals.ts";
import { canSummarise, summarise, type SummarizerApi } from "../../../src/ui/catch-up/device-summary.ts";
import { Summary } from "../../../src/ui/catch-up/summary.tsx";
import { TalkLine } from "../../../src/ui/catch-up/talk-line.tsx";
import { createManualClock } from "../../harness/manual-clock.ts";
import { renderInLanguage } from "../../harness/render.tsx";
import { finalSentence, stateOf } from "../../harness/transcripts.ts";

const words = await loadToolsWords("en");
const { say } = createToolsWords(() => words);
const talk = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    finalSentence({ sid: at + 1, text: `Sentence ${at + 1}.`, speaker: "a" }),
  );

function see(hidden: boolean): void {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  document.dispatchEvent(new Event("visibilitychange"));
}
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
});

/** A reader of a talk of three sentences. */
function reader() {
  return createRoot((dispose) => {
    ends.push(dispose);
    const clock = createManualClock();
    const [state, setState] = createSignal(stateOf(talk(3)));
    const [following, setFollowing] = createSignal(true);
    const [connected, setConnected] = createSignal(true);
    let inSight: number | undefined;
    const away = createAway({
      now: clock.now,
      clock,
      subtitles: state,
      isFollowing: following,
      isConnected: connected,
      inSight: () => inSight,
    });
    return {
      away,
      clock,
      setFollowing,
      setConnected,
      hear: (count: number) => setState(stateOf(talk(count))),
      scrollTo: (sid: number) => {
        inSight = sid;
        document.dispatchEvent(new Event("scroll"));
      },
    };
  });
}

describe("being away", () => {
  it("is noticed by the page, and both times are one where nobody looked at it in between", () => {
    const { away, clock, hear } = reader();
    see(true);
    clock.advance(30_000);
    see(false);
    expect(away.missed()).toBeUndefined();
    see(true);
    clock.advance(120_000);
    hear(10);
    see(false);
    expect(away.missed()).toEqual({ awayMs: 120_000, count: 7, from: 4, to: 10 });
    see(true);
    clock.advance(60_000);
    hear(12);
    see(false);
    expect(away.missed()).toMatchObject({ count: 9, from: 4 });
    away.done();
    expect(away.missed()).toBeUndefined();
  });

  it("is being further up or frozen for a minute too, but for what was read there", () => {
    const { away, clock, hear, setFollowing, scrollTo } = reader();
    setFollowing(false);
    clock.advance(59_000);
    hear(5);
    setFollowing(true);
    expect(away.missed()).toBeUndefined();
    setFollowing(false);
    scrollTo(2);
    clock.advance(90_000);
    hear(20);
    scrollTo(8);
    scrollTo(6);
    setFollowing(true);
    expect(away.missed()).toEqual({ awayMs: 90_000, count: 12, from: 9, to: 20 });
    setFollowing(false);
    scrollTo(20);
    setFollowing(true);
    expect(away.missed()).toBeUndefined();
  });

  it("is a lost connection, once what was said meanwhile is there", () => {
    const { away, clock, hear, setConnected } = reader();
    setConnected(false);
    clock.advance(80_000);
    setConnected(true);
    expect(away.missed()).toBeUndefined();
    hear(12);
    clock.advance(5_000);
    expect(away.missed()).toMatchObject({ count: 9, from: 4, to: 12 });
  });

  it("is a device that slept, though its connection is found lost only then", () => {
    const { away, clock, hear, setConnected } = reader();
    see(true);
    clock.advance(6 * 60_000);
    see(false);
    expect(away.missed()).toBeUndefined();
    clock.advance(2_000);
    setConnected(false);
    clock.advance(2_000);
    setConnected(true);
    hear(30);
    clock.advance(5_000);
    expect(away.missed()).toMatchObject({ count: 27, from: 4 });
  });

  it("is over where it was dealt with, and the way back to live is no new one", () => {
    const { away, clock, hear, setFollowing } = reader();
    see(true);
    clock.advance(120_000);
    hear(10);
    see(false);
    setFollowing(false);
    clock.advance(120_000);
    hear(20);
    away.done();
    setFollowing(true);
    expect(away.missed()).toBeUndefined();
  });
});

/** A stand-in of the browser's summariser. */
const standIn = (
  more: Partial<SummarizerApi> = {},
  said = (text: string) => `About ${text}`,
): SummarizerApi => ({
  availability: () => Promise.resolve("available"),
  create: () => Promise.resolve({ summarize: (text) => Promise.resolve(said(text)) }),
  ...more,
});
const GROUPS = [
  { from: 4, to: 6, text: "the sea" },
  { from: 7, to: 9, text: "the crane" },
];

describe("a summary by the device", () => {
  const show = (api: SummarizerApi, onGo = vi.fn<(sid: number) => void>()) =>
    renderInLanguage(() => <Summary say={say} api={api} groups={GROUPS} language="en" onGo={onGo} />);

  it("is made when it is asked for and not before, says what it is, and each point leads to where it was said", async () => {
    const create = vi.fn<SummarizerApi["create"]>(standIn().create);
    const onGo = vi.fn<(sid: number) => void>();
    const { user } = await show(standIn({ create }), onGo);
    expect(create).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Summary by this device" }));
    await user.click(await screen.findByRole("button", { name: "About the crane" }));
    expect(onGo).toHaveBeenCalledExactlyOnceWith(7);
    expect(screen.getByText(/Made by your device from the text, and not checked/)).toBeTruthy();
  });

  it.each<readonly [string, Partial<SummarizerApi>]>([
    ["cannot be had", { create: () => Promise.reject(new Error("no room")) }],
    ["disappears", { create: () => Promise.resolve({ summarize: () => Promise.reject(new Error("gone")) }) }],
  ])("that %s is said so", async (_what, more) => {
    const { user } = await show(standIn(more));
    await user.click(screen.getByRole("button", { name: "Summary by this device" }));
    await waitFor(() =>
      expect(screen.getByRole("status").textContent).toBe("Your device could not make a summary."),
    );
  });

  it("tells how much of the model is there, and stops when the page goes", async () => {
    const shares: number[] = [];
    const points: string[] = [];
    const leaving = new AbortController();
    const api = standIn({
      create: (options) => {
        const progress = new EventTarget();
        options?.monitor?.(progress);
        progress.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded: 0.5 }));
        return Promise.resolve({
          summarize: (text) => {
            leaving.abort();
            return Promise.resolve(text);
          },
        });
      },
    });
    const isDone = await summarise(["a", "b"], {
      api,
      language: "en",
      signal: leaving.signal,
      onDownload: (share) => shares.push(share),
      onPoint: (_at, text) => points.push(text),
    });
    expect([isDone, shares, points]).toEqual([true, [0.5], []]);
  });

  it("is offered where the browser can make one in this language", async () => {
    const can = (answer: string) =>
      canSummarise(standIn({ availability: () => Promise.resolve(answer) }), "en");
    expect(await Promise.all(["available", "downloadable", "unavailable"].map(can))).toEqual([
      true,
      true,
      false,
    ]);
    expect(await canSummarise(standIn({ availability: () => Promise.reject(new Error("no")) }), "en")).toBe(
      false,
    );
  });
});

describe("the margin of what was missed", () => {
  async function show() {
    const onGo = vi.fn<(sid: number) => void>();
    const onLive = vi.fn<() => void>();
    const { user } = await renderInLanguage(() => (
      <TalkLine
        say={say}
        sentences={talk(20)}
        speakers={{ ...noSpeakers, byId: new Map([["a", { label: "Ada", renamed: false }]]) }}
        timeOf={({ sid }) => `0:${sid}`}
        onGo={onGo}
        onLive={onLive}
      />
    ));
    return { user, onGo, onLive, line: screen.getByRole("slider") };
  }

  it("goes sentence by sentence with the arrows, says when and who, and Enter is live", async () => {
    const { user, onGo, onLive, line } = await show();
    line.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{End}{Home}");
    expect(onGo.mock.calls.map(([sid]) => sid)).toEqual([2, 3, 20, 1]);
    expect(line.getAttribute("aria-valuetext")).toBe("0:1 · Ada");
    await user.keyboard("{Enter}");
    expect(onLive).toHaveBeenCalledOnce();
  });

  it("is dragged along, and live when it is let go", async () => {
    const { onGo, onLive, line } = await show();
    line.setPointerCapture = () => undefined;
    vi.spyOn(line, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 100, 40, 200));
    fireEvent.pointerMove(line, { clientY: 300 });
    expect(onGo).not.toHaveBeenCalled();
    fireEvent.pointerDown(line, { clientY: 200 });
    fireEvent.pointerMove(line, { clientY: 400 });
    const [first, last] = [onGo.mock.calls[0]?.[0] ?? 0, onGo.mock.calls.at(-1)?.[0]];
    expect(first > 5 && first < 15).toBe(true);
    expect(last).toBe(20);
    fireEvent.pointerUp(line);
    expect(onLive).toHaveBeenCalledOnce();
  });
});
