/**
 * A talk of two hours in three languages comes back whole. How long that takes is printed, not asserted: the machine
 * has a say in it.
 */
import type { Page } from "@playwright/test";

import { systemClock } from "../../src/lib/clock.ts";
import type { Channel } from "../../src/node/rehearsal/channel-types.ts";
import { broadcastKey } from "../../src/vas/addresses.ts";
import type { SubtitleState } from "../../src/subtitles/reduce.ts";
import { createBroadcastArchive } from "../../src/archive/broadcast-archive.ts";
import { createFakeKeptStore, type FakeKeptStore } from "../harness/fake-kept-store.ts";
import { finalSentence, stateOf } from "../harness/transcripts.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { plant } from "./kept-fixture.ts";
import { expectNewest } from "./long-talk.ts";

/** A sentence every three seconds. */
const SENTENCES = 2_400;

/** Notes when the newest sentence stands in the page and was painted, in ms since the page was opened. */
const watchNewest = (page: Page): Promise<unknown> =>
  page.addInitScript((sid) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(`[data-sid="${sid}"]`) === null) return;
      observer.disconnect();
      const inPage = performance.now();
      requestAnimationFrame(() => {
        requestAnimationFrame(() => Object.assign(window, { inPage, painted: performance.now() }));
      });
    });
    observer.observe(document, { subtree: true, childList: true });
  }, SENTENCES);

const talk = (): SubtitleState =>
  stateOf(
    Array.from({ length: SENTENCES }, (_, at) =>
      finalSentence({
        sid: at + 1,
        text: `So what we did was to measure the water every single day, for the ${at + 1}th time.`,
        translations: {
          "de-DE": `Also haben wir jeden einzelnen Tag das Wasser gemessen, zum ${at + 1}. Mal.`,
          "ja-JP": `そこで私たちは毎日欠かさず水質を測定しました。これで${at + 1}回目です。`,
        },
        speaker: `Guest-${1 + (Math.floor(at / 20) % 3)}`,
      }),
    ),
  );

/** What a visit writes that heard the whole talk. */
async function keptTalk(key: string, { id, settings }: Channel): Promise<FakeKeptStore> {
  const store = createFakeKeptStore();
  const broadcastArchive = createBroadcastArchive({
    open: store.open,
    clock: systemClock,
    wallNow: Date.now,
  });
  await broadcastArchive.load(key, id);
  const { name, transcriptionLanguage, translationLanguages } = settings;
  broadcastArchive.note(key, { broadcastId: id, name, transcriptionLanguage, translationLanguages }, talk());
  await broadcastArchive.flush();
  broadcastArchive.dispose();
  return store;
}

test("a talk of two hours comes back whole, read in three languages side by side, and goes on", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  const { token } = room.channel();
  const store = await keptTalk(broadcastKey(stage.origin, token), room.channel());
  await page.goto("/");
  await plant(page, store);
  await watchNewest(page);
  await page.goto(`/broadcast/${token}?lang=en,de,ja`);
  await expectNewest(page, SENTENCES);
  await expectConnection(page, "live");
  await expect(page.locator("[data-sid]")).toHaveCount(SENTENCES);
  await expect(sentence(page, 1)).toContainText("そこで私たちは毎日欠かさず水質を測定しました。");
  room.send(said(SENTENCES + 1, "And that was all."));
  room.send(translated(SENTENCES + 1, "ja-JP", "以上です。"));
  await expectNewest(page, SENTENCES + 1);

  const { began, inPage, painted } = await page.evaluate(() => {
    const [config] = performance.getEntriesByName(`${location.origin}/config.json`);
    const began = (config as PerformanceResourceTiming).responseEnd;
    return { began, ...(window as unknown as Record<"inPage" | "painted", number>) };
  });
  const bytes = [...store.chunks.values()].flatMap((chunks) => [...chunks.values()]).join("").length;
  const measured = [
    `${SENTENCES} sentences, ${Math.round(bytes / 1_024)} K characters`,
    `the app began ${Math.round(began)} ms after the page was opened`,
    `the text was in the page ${Math.round(inPage - began)} ms later, painted ${Math.round(painted - began)} ms later`,
  ].join("; ");
  test.info().annotations.push({ type: "measured", description: measured });
  // oxlint-disable-next-line no-console -- a measurement, for whoever runs the test
  console.info(measured);
});
