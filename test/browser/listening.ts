/**
 * Speech in browser tests: how it is asked for and what it is seen and heard to do. The page notes for itself what
 * its audio elements do, since a test driver that looks into a page counts as a person's tap.
 */
import type { Page } from "@playwright/test";

import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";
import { tellSoundElements } from "../harness/sound-elements.ts";
import { setStage, type Stage } from "../harness/stage.ts";
import { mp3Tone } from "../harness/tone.ts";
import { expect, test } from "./fixtures.ts";

/** How long a tone stands for a character, and the shortest one, in ms. */
const TONE_MS = 60;
const SHORTEST_TONE_MS = 500;

/** Tests on a stage that makes a tone of everything at once, as long as its text: no voice has to be computed for it. */
export const withTones = test.extend<object, { readonly stage: Stage }>({
  stage: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const stage = await setStage({
        synthesize: async ({ text }) => {
          const durationMs = Math.max(SHORTEST_TONE_MS, text.length * TONE_MS);
          return { audio: await mp3Tone(durationMs), durationMs, words: [] };
        },
      });
      await use(stage);
      await stage.close();
    },
    { scope: "worker" },
  ],
});

const launch = (policy: string) => ({
  launchOptions: { ...chromiumPath(), args: [...CHROMIUM_ARGS, `--autoplay-policy=${policy}`] },
});

/** For tests that are not about the browser's permission: sound may start by itself. */
export const SOUND_ALLOWED = launch("no-user-gesture-required");
/** As browsers are in people's hands: sound needs a tap first. */
export const SOUND_NEEDS_TAP = launch("document-user-activation-required");

export const expectSpeech = async (page: Page, mark: string): Promise<void> => {
  // Sound takes its time, and more of it on a busy machine.
  await expect(page.locator("html")).toHaveAttribute("data-speech", mark, { timeout: 20_000 });
};

export const listenButton = (page: Page) => page.getByRole("button", { name: "Listen", exact: true });
export const speechBar = (page: Page) => page.getByRole("region", { name: "Speech" });

/** Resolves when a stream with speech has been answered; `query` are parameters it must have. */
export const speechStream = (page: Page, query: Readonly<Record<string, string>> = {}) =>
  page.waitForResponse((response) => {
    const { pathname, searchParams } = new URL(response.url());
    return (
      pathname.endsWith("/text") &&
      searchParams.get("tts") === "true" &&
      Object.entries(query).every(([name, value]) => searchParams.get(name) === value)
    );
  });

/** Turns speech on and waits until the service has been asked for it and the players are there. */
export async function listen(page: Page): Promise<void> {
  const asked = speechStream(page);
  await listenButton(page).click();
  await asked;
  await expectSpeech(page, "idle");
}

export type Played = { readonly rate: number; readonly keepsPitch: boolean; readonly volume: number };

/** Notes in the page how every sound was started. Call it before the page is opened. */
export async function notePlayed(page: Page): Promise<() => Promise<readonly Played[]>> {
  await tellSoundElements(page);
  await page.addInitScript(() => {
    const played: { rate: number; keepsPitch: boolean; volume: number }[] = [];
    Object.assign(window, { played });
    addEventListener("sound-element", (event) => {
      const element = (event as CustomEvent<HTMLMediaElement>).detail;
      element.addEventListener("playing", () => {
        const { playbackRate: rate, preservesPitch: keepsPitch, volume } = element;
        played.push({ rate, keepsPitch, volume });
      });
    });
  });
  return () => page.evaluate(() => (window as unknown as { played: Played[] }).played);
}
