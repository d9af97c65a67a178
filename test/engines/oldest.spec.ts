/**
 * The main paths where everything is missing at once that some browser of the list lacks (docs/browsers.md).
 */
import words from "../../src/i18n/locales/en/interface.ts";
import { startFraming } from "../harness/framing.ts";
import { POORER_PAGE, poorerBuild } from "../harness/oldest-browser.ts";
import { said, translated } from "../harness/stage.ts";
import { ELSEWHERE, expect, expectMark, expectSentences, expectText, test } from "./fixtures.ts";
import { say, scrollBack } from "./long-talk.ts";
import { watchedBuild } from "./watch.ts";

test.beforeEach(({ host }) => {
  host.deploy(watchedBuild(poorerBuild(host.plain), POORER_PAGE));
});

test("without what the oldest browsers lack, live text is followed, left, found, set larger, saved and printed", async ({
  viewer,
  host,
}) => {
  const room = host.open({ settings: { name: "Harbour talk" } });
  await viewer.goto("/");
  expect(await viewer.evaluate(() => "Highlight" in window || "wakeLock" in navigator)).toBe(false);
  await viewer.typeInto("input", room.channel().token);
  await viewer.press(words.join.open);
  await expectMark(viewer, "connection", "live");
  say(room, 1, 60);
  await expectText(viewer, '[data-sid="60"]', /number 60/);
  const fitsWindow = () =>
    viewer.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return scrollHeight <= clientHeight && (document.querySelector("main")?.scrollTop ?? 0) > 0;
    });
  await expect.poll(fitsWindow).toBe(true);

  await scrollBack(viewer, 20);
  say(room, 61, 61);
  await expectText(viewer, '[data-sid="61"]', /number 61/);
  await viewer.press(words.find.open);
  await viewer.typeInto("input[type=search]", "number 33 ");
  await expectText(viewer, "[role=search] [role=status]", /of 1/);
  await expect.poll(() => viewer.count('[data-sid="33"][data-found=current]')).toBe(1);
  const ground = () =>
    viewer.evaluate(() => {
      const row = document.querySelector("[data-found]");
      return row === null ? "" : getComputedStyle(row).backgroundColor;
    });
  expect(await ground()).not.toBe("rgba(0, 0, 0, 0)");
  await viewer.press(words.find.close);

  await viewer.press(words.settings.open);
  await viewer.press(words.settings.themes.dark);
  await expectMark(viewer, "theme", "dark");
  await viewer.press(words.settings.close);
  await viewer.press(words.transcript.open);
  await viewer.press(words.transcript.save);
  await expectText(viewer, "dialog [role=status]", /\.txt/);
  await viewer.press(words.transcript.record);
  await expectText(viewer, "main", /number 61/);
});

test("without what the oldest browsers lack, a venue screen, an overlay and the link builder are there", async ({
  viewer,
  host,
}) => {
  const room = host.open();
  const { token } = room.channel();
  await viewer.resize(1280, 800);
  for (const [sid, path] of [
    [1, `/kiosk/${token}?lang=en,de&steady=fast`],
    [2, `/overlay/${token}?lang=en&steady=fast&fade=0`],
  ] as const) {
    await viewer.goto(path);
    await expectMark(viewer, "connection", "live");
    room.send(said(sid, `Sentence ${sid}.`));
    room.send(translated(sid, "de-DE", `Satz ${sid}.`));
    await expectText(viewer, `[data-sid="${sid}"]`, new RegExp(`Sentence ${sid}`));
  }
  await viewer.goto("/setup");
  await viewer.typeInto("input", token);
  await expect
    .poll(() =>
      viewer.evaluate(() =>
        Array.from(document.querySelectorAll("textarea, input"), (one) => Reflect.get(one, "value")),
      ),
    )
    .toContain(`${host.origin}/broadcast/${token}`);
});

test("without what the oldest browsers lack, a password opens and what was said is kept", async ({
  viewer,
  host,
}) => {
  const room = host.open({ settings: { accessType: "password", passCode: "Lyra-77" } });
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "locked");
  await viewer.typeInto("input[type=password]", "Lyra-77");
  await viewer.press(words.unlock.open);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Behind the door."));
  await expectSentences(viewer, ["Behind the door."]);
});

test("without what the oldest browsers lack, the tag of an event page makes its frame", async ({
  viewer,
  host,
}) => {
  const framing = await startFraming();
  try {
    const { token } = host.open().channel();
    const tag = `<live-subtitles token="${token}" languages="en"></live-subtitles>`;
    const script = `<script>${POORER_PAGE}</script><script src="${host.origin}/live-subtitles.js" async></script>`;
    const path = framing.serve(`<!doctype html><html lang="en"><title>Event</title>${tag}${script}</html>`);
    await viewer.goto(framing.elsewhere + path);
    await expect
      .poll(() =>
        viewer.evaluateInFrame(() => document.documentElement.dataset["connection"] ?? "").catch(() => ""),
      )
      .toBe("live");
    const styles = () =>
      viewer.evaluate(
        () => document.querySelector("live-subtitles")?.shadowRoot?.querySelectorAll("style").length ?? 0,
      );
    expect(await styles()).toBe(1);
  } finally {
    await viewer.goto(ELSEWHERE);
    await framing.close();
  }
});
