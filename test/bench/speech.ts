/**
 * What a listener waits for and what never happens to them, measured in a real browser on real clips: the time to the
 * first sound, the gap between two sentences, and a queue in which many clips are broken.
 */
import { setInterval } from "node:timers/promises";

import type { Page } from "@playwright/test";

import type { SpeechMode } from "../../src/node/rehearsal/speech/conduct.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { howlsLeft, tellSoundElements } from "../harness/sound-elements.ts";
import { said, type Stage, translated } from "../harness/stage.ts";

type SoundNote = {
  readonly what: "sound" | "ended" | "overlap";
  readonly sid: number;
  readonly atMs: number;
};

export type Spread = { readonly p50: number; readonly p95: number; readonly max: number };

export type SpeechResult = {
  /** From the tap on "Listen" until the players are ready, in ms. */
  readonly readyMs: number;
  /** From the moment the service sends a clip to its first sound, in ms. */
  readonly firstSoundMs: Spread;
  /** From the end of a sentence to the first sound of the next one that waits, in ms. */
  readonly gapMs: Spread;
  readonly faulty: {
    readonly clips: number;
    readonly good: number;
    readonly heard: number;
    readonly outOfOrder: number;
    readonly overlaps: number;
    /** The longest a good clip waited for its first sound, in ms. */
    readonly longestWaitMs: number;
    readonly uncaughtErrors: number;
    /** Howls that were left when speech was turned off. */
    readonly howlsLeft: number;
  };
};

const BROKEN: readonly SpeechMode[] = ["malformed", "garbage", "hang", "missing"];

export const spread = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 };
};

/** Lets the page note, by its own clock, when sound begins and ends and for which sentence. Before it is opened. */
async function noteSound(page: Page): Promise<() => Promise<readonly SoundNote[]>> {
  await tellSoundElements(page);
  await page.addInitScript(() => {
    const notes: SoundNote[] = [];
    Object.assign(window, { notes });
    const { soundElements } = window as unknown as { soundElements: Set<HTMLMediaElement> };
    const sidNow = (): number =>
      Number(document.querySelector("[data-spoken]")?.getAttribute("data-sid") ?? Number.NaN);
    // The mark follows the sound by a moment, so whose sound it was is read a little later.
    const note = (what: SoundNote["what"]): void => {
      const entry = { what, sid: Number.NaN, atMs: performance.timeOrigin + performance.now() };
      notes.push(entry);
      setTimeout(() => Object.assign(entry, { sid: sidNow() }), 100);
    };
    const sounds = (element: HTMLMediaElement): boolean =>
      !element.paused && !element.ended && element.currentTime > 0;
    addEventListener("sound-element", (event) => {
      const element = (event as CustomEvent<HTMLMediaElement>).detail;
      element.addEventListener("ended", () => note("ended"));
      element.addEventListener("playing", () => {
        const look = (): void => {
          if (element.paused) return;
          if (element.currentTime === 0) {
            setTimeout(look, 1);
            return;
          }
          if ([...soundElements].filter(sounds).length > 1) note("overlap");
          note("sound");
        };
        look();
      });
    });
  });
  return () => page.evaluate(() => (window as unknown as { notes: SoundNote[] }).notes);
}

export type SpeechBench = {
  readonly page: Page;
  /** Its synthesiser makes short clips at once. */
  readonly stage: Stage;
  readonly firstSounds: number;
  readonly gaps: number;
  readonly faulty: number;
  /** How often a clip is sent in the faulty part, in ms; longer than a clip. */
  readonly everyMs: number;
  readonly random: () => number;
  readonly onProgress?: (what: string) => void;
};

export async function measureSpeech(bench: SpeechBench): Promise<SpeechResult> {
  const { page, stage, onProgress = () => undefined } = bench;
  let uncaughtErrors = 0;
  page.on("pageerror", () => (uncaughtErrors += 1));
  const notes = await noteSound(page);
  const room = stage.open();
  const until = (mark: string): Promise<void> =>
    page.locator(`html[data-speech="${mark}"]`).waitFor({ state: "attached", timeout: 30_000 });
  let sid = 0;
  const send = (mode: SpeechMode = "ready"): number => {
    sid += 1;
    say(room, sid, mode);
    return performance.timeOrigin + performance.now();
  };

  await page.goto(`${stage.origin}/broadcast/${room.channel().token}?lang=de`);
  await page.locator('html[data-connection="live"]').waitFor({ state: "attached" });
  const asked = page.waitForResponse((response) => response.url().includes("tts=true"));
  const tapped = performance.now();
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await Promise.all([asked, until("idle")]);
  const readyMs = performance.now() - tapped;

  onProgress("first sounds");
  const firstSounds: number[] = [];
  for (let round = 0; round < bench.firstSounds; round += 1) {
    const before = (await notes()).length;
    const sentAt = send();
    await until("playing");
    await until("idle");
    const sound = (await notes()).slice(before).find(({ what }) => what === "sound");
    if (sound !== undefined) firstSounds.push(sound.atMs - sentAt);
  }

  onProgress("gaps");
  const from = (await notes()).length;
  send();
  for (let round = 0; round < bench.gaps; round += 1) {
    send();
    await page.waitForFunction(
      (wanted) =>
        (window as unknown as { notes: SoundNote[] }).notes.filter(({ what }) => what === "ended").length >=
        wanted,
      (await notes()).slice(0, from).filter(({ what }) => what === "ended").length + round + 1,
    );
  }
  await until("idle");
  const inRow = (await notes()).slice(from);
  const gaps = inRow.flatMap((note, at) => {
    const before = inRow[at - 1];
    return note.what === "sound" && before?.what === "ended" ? [note.atMs - before.atMs] : [];
  });

  onProgress("broken clips");
  const start = (await notes()).length;
  const sentAt = new Map<number, number>();
  const ticks = setInterval(bench.everyMs)[Symbol.asyncIterator]();
  for (let clip = 0; clip < bench.faulty; clip += 1) {
    const mode = BROKEN[Math.floor(bench.random() * 10)] ?? "ready";
    const at = send(mode);
    if (mode === "ready") sentAt.set(sid, at);
    await ticks.next();
    if (clip % 50 === 49) onProgress(`${clip + 1} of ${bench.faulty}`);
  }
  await ticks.return?.();
  await until("idle");
  const noted = (await notes()).slice(start);
  const sounds = noted.filter(({ what }) => what === "sound");
  const waits = sounds.flatMap(({ sid: heard, atMs }) => {
    const since = sentAt.get(heard);
    return since === undefined ? [] : [atMs - since];
  });
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await until("off");
  const left = await howlsLeft(page);

  return {
    readyMs,
    firstSoundMs: spread(firstSounds),
    gapMs: spread(gaps),
    faulty: {
      clips: bench.faulty,
      good: sentAt.size,
      heard: waits.length,
      outOfOrder: sounds.filter(({ sid: heard }, at) => heard <= (sounds[at - 1]?.sid ?? 0)).length,
      overlaps: noted.filter(({ what }) => what === "overlap").length,
      longestWaitMs: Math.max(0, ...waits),
      uncaughtErrors,
      howlsLeft: left,
    },
  };
}

function say(room: Room, sid: number, mode: SpeechMode): void {
  room.setSpeech({ mode });
  room.send(said(sid, `Number ${sid}.`));
  room.send(translated(sid, "de-DE", `Nummer ${sid}.`));
}
