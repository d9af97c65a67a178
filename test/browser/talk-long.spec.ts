/**
 * A published talk of hours: it opens where its link leads, and fetches what is read alone.
 */
import { talksFolder, writeTalk } from "../harness/published-talk.ts";
import { expect, sentence, test } from "./fixtures.ts";

/** Sentences of a long talk: 5 s each. */
const longTalk = (count: number, languages: readonly string[]) =>
  Array.from({ length: count }, (_, at) => ({
    sid: at + 1,
    startMs: at * 5_000,
    endMs: at * 5_000 + 4_500,
    speaker: at % 20 < 10 ? "Anna" : "Ben",
    text: `Sentence ${at + 1} of a talk that is long enough to take a while.`,
    translations: Object.fromEntries(languages.map((language) => [language, `${language} ${at + 1}`])),
  }));

test("a talk of three hours in five languages opens at the moment that is linked to, and fetches one language", async ({
  page,
  stage,
}) => {
  const { folder, remove } = await talksFolder(stage);
  const others = ["de-DE", "ja-JP", "ar-SA", "zh-TW"];
  const count = 2_160;
  await writeTalk(folder, "long", "tides", {
    title: "Tides",
    durationMs: count * 5_000,
    languages: ["en-US", ...others],
    sentences: longTalk(count, others),
    sounds: [],
    about: [],
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/talk/long/tides?ui=en&lang=en#t=1:30:00");
  await expect(sentence(page, 1_081)).toBeInViewport();
  await expect(page.locator("[data-sid]")).toHaveCount(count);
  await expect(sentence(page, 1_081)).toBeInViewport();
  // Before the app is there, and not again by the app.
  const own = asked.filter((path) => /^\/(?:talks\/|config)/.test(path));
  const names = own.map((path) => /config|index|timeline|texts\.[\w-]+/.exec(path)?.[0]);
  expect(names).toEqual(["config", "index", "timeline", "texts.en-US"]);
  const app = asked.findIndex((path) => path.startsWith("/assets/reader-"));
  expect(asked.indexOf("/talks/long/index.json")).toBeLessThan(app);
  await expect(page.getByRole("slider")).toHaveCount(0);
  await page.goto("/talk/long/tides?ui=en&lang=en#s5");
  await expect(sentence(page, 5)).toBeInViewport();
  await remove();
});
