/** A page that is paused stays as it is, whatever comes, and has all of it once it goes on. */
import { createSignal } from "solid-js";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

import { noSubtitles, reduceSubtitles, type SubtitleInput } from "../../../src/subtitles/reduce.ts";
import type { View } from "../../../src/subtitles/view.ts";
import type { ShownAnnouncement } from "../../../src/ui/announcements.tsx";
import { createReaderText } from "../../../src/ui/reader/reader-text-signals.ts";
import { Transcript } from "../../../src/ui/reader/transcript.tsx";
import { createPause, type PausedReader } from "../../../src/ui/tools/pause-signals.ts";
import { final, interim, translation } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { renderInLanguage } from "../../harness/render.tsx";

const german: View = { languages: ["de"], original: true, transcriptionLanguage: "en" };

type Voice = { readonly on: boolean; readonly state?: "idle" | "playing" | "paused" | "locked" };

/** Two pages of one talk, of which the first can be paused. */
async function twoPages({
  speech = { on: false },
  isAnnounced = false,
}: { speech?: Voice; isAnnounced?: boolean } = {}) {
  const clock = createManualClock();
  const [subtitles, setSubtitles] = createSignal(noSubtitles);
  const [view, setView] = createSignal(german);
  const [announcements, setAnnouncements] = createSignal<readonly ShownAnnouncement[]>([]);
  const [state, setState] = createSignal(speech.state ?? "idle");
  const [isSilent, setSilent] = createSignal(false);
  const follow = { goLive: vi.fn<() => void>() };
  /** What the stabiliser lets through of a text changes by itself. */
  const [words, setWords] = createSignal(1);
  const steadyText = (_sid: number, _column: string, sent: string): string =>
    sent.split(" ").slice(0, words()).join(" ");
  let pause: ReturnType<typeof createPause> | undefined;
  const { container } = await renderInLanguage(() => {
    const sources = {
      view,
      times: () => false,
      revealed: () => undefined,
      spoken: { sid: () => undefined, wordIn: () => undefined },
      steadyText,
    };
    const text = createReaderText(subtitles, sources, clock);
    const reader = {
      text,
      get subtitles() {
        return subtitles();
      },
      get announcements() {
        return announcements();
      },
      follow,
      listen: {
        on: speech.on,
        bar: {
          get state() {
            return state();
          },
          onPause: () => setState("paused"),
          onResume: () => setState("playing"),
        },
      },
      aids: {
        on: isAnnounced,
        bar: {
          get paused() {
            return isSilent();
          },
          onPause: () => setSilent(true),
          onResume: () => setSilent(false),
        },
      },
    } as unknown as PausedReader;
    const made = createPause(reader);
    pause = made;
    return (
      <>
        <div id="paused">
          <Transcript text={made.text() ?? text} />
        </div>
        <div id="live">
          <Transcript text={text} />
        </div>
      </>
    );
  });
  if (pause === undefined) throw new Error("Nothing was made");
  /** But for the care for the last line of a text that came whole. */
  const html = (which: string): string =>
    container.querySelector(`#${which}`)?.innerHTML.replaceAll(/ _whole_\w+/g, "") ?? "";
  const hear = (...events: readonly SubtitleInput[]): void => {
    for (const event of events) setSubtitles((before) => reduceSubtitles(before, event, clock.now()));
  };
  return { clock, hear, setView, setWords, setAnnouncements, state, isSilent, follow, pause, html };
}

const anyEvent: fc.Arbitrary<SubtitleInput> = fc.oneof(
  fc
    .record({ sid: fc.integer({ min: 1, max: 6 }), text: fc.constantFrom("so", "so we", "so we go", "no") })
    .map(({ sid, text }) => interim(sid, text)),
  fc.integer({ min: 1, max: 6 }).map((sid) => final(sid, `Sentence ${sid}.`, { speakerId: `s${sid % 2}` })),
  fc.integer({ min: 1, max: 6 }).map((sid) => translation(sid, "de", `Satz ${sid}.`)),
  fc.constant<SubtitleInput>({ type: "stream-lost" }),
  fc.constant<SubtitleInput>({ type: "stream-back" }),
  fc.constant<SubtitleInput>({ type: "speaker-renamed", speakerId: "s1", label: "Ada" }),
);

describe("a page that is paused", () => {
  it("changes nothing it shows, whatever comes and however long it takes, and then shows all of it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEvent, { maxLength: 12 }),
        fc.array(fc.tuple(anyEvent, fc.integer({ min: 0, max: 4_000 })), { minLength: 1, maxLength: 12 }),
        async (before, after) => {
          const { clock, hear, setWords, pause, html } = await twoPages();
          hear(...before);
          pause.toggle();
          const frozen = html("paused");
          for (const [event, ms] of after) {
            hear(event);
            setWords((count) => count + 1);
            clock.advance(ms);
            expect(html("paused")).toBe(frozen);
          }
          pause.goOn();
          expect(html("paused")).toBe(html("live"));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("still shows what a reader asks for: another language of the same sentences", async () => {
    const { hear, setView, pause, html } = await twoPages();
    hear(final(1, "Good morning."), translation(1, "de", "Guten Morgen."));
    pause.toggle();
    hear(final(1, "Good evening.", { revision: 2 }));
    setView({ languages: ["en"], original: false, transcriptionLanguage: "en" });
    expect(html("paused")).toContain("Good morning.");
    expect(html("paused")).not.toContain("evening");
  });

  it("counts the sentences that came, and goes on with what is said now", async () => {
    const { hear, pause, follow } = await twoPages();
    hear(final(1, "One."));
    pause.toggle();
    expect([pause.isPaused(), pause.missed()]).toEqual([true, 0]);
    hear(final(2, "Two."), final(3, "Three."));
    expect(pause.missed()).toBe(2);
    pause.toggle();
    expect(follow.goLive).toHaveBeenCalledOnce();
    expect([pause.isPaused(), pause.missed()]).toEqual([false, undefined]);
  });

  it("keeps what the host told, also after its time, beside what is told later", async () => {
    const { pause, setAnnouncements } = await twoPages();
    const told = (id: string): ShownAnnouncement => ({ id, text: id, language: "en", direction: "ltr" });
    setAnnouncements([told("lunch")]);
    pause.toggle();
    setAnnouncements([told("fire")]);
    expect(pause.announcements()?.map(({ id }) => id)).toEqual(["lunch", "fire"]);
    pause.goOn();
    expect(pause.announcements()).toBeUndefined();
  });

  it("lets speech and announcing wait, and go on with it", async () => {
    const page = await twoPages({ speech: { on: true, state: "playing" }, isAnnounced: true });
    page.pause.toggle();
    expect([page.state(), page.isSilent()]).toEqual(["paused", true]);
    page.pause.toggle();
    expect([page.state(), page.isSilent()]).toEqual(["playing", false]);
  });

  it.each(["paused", "locked"] as const)("is not what a press means while speech is %s", async (state) => {
    const page = await twoPages({ speech: { on: true, state } });
    page.pause.toggle();
    expect([page.state(), page.pause.isPaused()]).toEqual(["playing", false]);
  });
});
