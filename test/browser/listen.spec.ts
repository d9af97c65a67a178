/**
 * Hearing a broadcast: speech is off until it is asked for, says what is read, and stops when it is told to.
 */
import { howlsLeft } from "../harness/sound-elements.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { expectSpeech, listen, listenButton, SOUND_ALLOWED, speechBar } from "./listening.ts";

test.use(SOUND_ALLOWED);
/** Sound takes its own time. */
test.describe.configure({ timeout: 90_000 });

test("speech is off until it is asked for, says what is read in order, and stops when it is told to", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await follow(page, room.channel().token, "?lang=de");

  await test.step("whoever does not ask for speech fetches nothing of it", async () => {
    room.send(said(1, "Good morning."));
    room.send(translated(1, "de-DE", "Guten Morgen."));
    await expect(sentence(page, 1)).toHaveText("Guten Morgen.");
    await expectSpeech(page, "off");
    expect(fetched.filter((url) => /howler|speaking|listen-controls|tts=/.test(url))).toEqual([]);
    expect(await page.evaluate(() => "Howler" in window)).toBe(false);
  });

  await test.step("a sentence is spoken in the language that is read, and marked while it is", async () => {
    await listen(page);
    await expect(listenButton(page)).toHaveAttribute("aria-pressed", "true");
    await expect(speechBar(page)).toContainText("earphones");
    room.send(said(2, "Welcome to this long talk."));
    room.send(translated(2, "de-DE", "Guten Morgen und willkommen zu diesem langen Vortrag."));
    await expectSpeech(page, "playing");
    await expect(sentence(page, 2)).toHaveAttribute("aria-current", "true");
    await expect(sentence(page, 2).locator("[data-spoken-word]")).toHaveCount(1);
    await expect(speechBar(page)).toContainText("Deutsch");
    await expect(sentence(page, 2)).toHaveText("Guten Morgen und willkommen zu diesem langen Vortrag.");
    await expectSpeech(page, "idle");
    await expect(sentence(page, 2)).not.toHaveAttribute("aria-current");
    await expect(sentence(page, 2).locator("[data-spoken-word]")).toHaveCount(0);
  });

  await test.step("sentences follow each other in order, each once", async () => {
    await page.evaluate(() => {
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      new MutationObserver(() => {
        const sid = document.querySelector("[data-spoken]")?.getAttribute("data-sid");
        if (typeof sid === "string" && sid !== spoken.at(-1)) spoken.push(sid);
      }).observe(document.body, { subtree: true, attributes: true });
    });
    for (const sid of [3, 4, 5]) {
      room.send(said(sid, `Number ${sid}.`));
      room.send(translated(sid, "de-DE", `Nummer ${sid}.`));
    }
    const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    await expect.poll(spoken).toEqual(["3", "4", "5"]);
    await expectSpeech(page, "idle");
  });

  await test.step("speech that is turned off is silent at once, and leaves nothing behind", async () => {
    room.send(said(6, "Welcome to this very long talk about a bridge."));
    room.send(translated(6, "de-DE", "Willkommen zu diesem sehr langen Vortrag über eine Brücke im Tal."));
    await expectSpeech(page, "playing");
    await listenButton(page).click();
    await expectSpeech(page, "off");
    await expect(speechBar(page)).toHaveCount(0);
    await expect(page.locator("[data-spoken]")).toHaveCount(0);
    await expect.poll(() => howlsLeft(page)).toBe(0);
    await expect.poll(() => page.evaluate(() => navigator.mediaSession.playbackState)).toBe("none");
  });

  await test.step("it is off again on the next visit, whoever had it on", async () => {
    await listen(page);
    await page.reload();
    await expectSpeech(page, "off");
  });

  await test.step("a link can ask for it, and goes on saying the truth when it is turned off", async () => {
    await follow(page, room.channel().token, "?lang=de&speech=on");
    await expectSpeech(page, "idle");
    await listenButton(page).click();
    await expectSpeech(page, "off");
    expect(new URL(page.url()).searchParams.get("speech")).toBe("off");
  });
});

const SPOKEN = [
  { language: "de-DE", text: "Die Brücke summt bei Wind.", words: ["Die", "Brücke", "summt", "bei", "Wind"] },
  { language: "zh-TW", text: "這座橋會唱歌。", words: undefined },
  { language: "ar-SA", text: "الجسر يغني في الريح.", words: undefined },
] as const;

test("the words of a sentence come by one after the other, in the text itself, in any language", async ({
  page,
  stage,
}) => {
  for (const { language, text, words } of SPOKEN) {
    const room = stage.open();
    await follow(page, room.channel().token, `?lang=${language}`);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const word = document.querySelector<HTMLElement>("[data-spoken-word]")?.dataset["spokenWord"];
        if (word !== undefined && word !== seen.at(-1)) seen.push(word);
      }).observe(document.body, { subtree: true, attributes: true });
    });
    await listen(page);
    room.send(said(1, "The bridge hums."));
    room.send(translated(1, language, text));
    await expectSpeech(page, "playing");
    await expectSpeech(page, "idle");
    await expect(sentence(page, 1)).toHaveText(text);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    const letters = (some: string): string => some.replace(/[^\p{L}]/gu, "");
    if (words !== undefined) expect(seen.map(letters)).toEqual(words);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.map(letters).join("")).toBe(letters(text));
  }
});

test("the lock screen is told what is spoken, and its buttons work", async ({ page, stage }) => {
  await page.addInitScript(() => {
    const handlers: Record<string, (() => void) | null> = {};
    Object.assign(window, { handlers });
    navigator.mediaSession.setActionHandler = (action: string, handler: unknown) => {
      handlers[action] = handler as (() => void) | null;
    };
  });
  const press = (action: string) =>
    page.evaluate(
      (name) => (window as unknown as { handlers: Record<string, () => void> }).handlers[name]?.(),
      action,
    );
  const room = stage.open({ settings: { name: "Harbour talk" } });
  await follow(page, room.channel().token, "?lang=de");
  await listen(page);
  room.send(said(1, "Good morning and welcome to this very long talk about a bridge."));
  room.send(translated(1, "de-DE", "Guten Morgen und willkommen zu diesem langen Vortrag über eine Brücke."));
  await expectSpeech(page, "playing");
  const metadata = () =>
    page.evaluate(() => [navigator.mediaSession.metadata?.title, navigator.mediaSession.metadata?.artist]);
  await expect
    .poll(metadata)
    .toEqual(["Guten Morgen und willkommen zu diesem langen Vortrag über eine Brücke.", "Harbour talk"]);
  await press("pause");
  await expectSpeech(page, "paused");
  expect(await page.evaluate(() => navigator.mediaSession.playbackState)).toBe("paused");
  await press("play");
  await expectSpeech(page, "playing");
  await press("nexttrack");
  await expectSpeech(page, "idle");
});
