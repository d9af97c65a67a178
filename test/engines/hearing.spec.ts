/**
 * Hearing a broadcast: asked for, in order, at another speed, beyond a sentence without sound, and where the browser wants a
 * tap first.
 */
import words from "../../src/i18n/locales/en/interface.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectMark, expectText, type Host, test, type ViewerPage } from "./fixtures.ts";

/** Sound takes its own time. */
test.describe.configure({ timeout: 90_000 });

test.skip(
  ({ engineName }) => engineName === "webkit",
  "WebKitGTK without a sound card pauses a sound or leaves one out now and then; why is not known.",
);

function say(room: Room, sid: number): void {
  room.send(said(sid, `Number ${sid}.`));
  room.send(translated(sid, "de-DE", `Nummer ${sid}, und noch ein paar Wörter.`));
}

/** Settles once the service was asked for speech, and the players are there. */
async function untilListening(viewer: ViewerPage, host: Host): Promise<void> {
  await expect.poll(() => host.requests().some((url) => url.includes("tts=true"))).toBe(true);
  await expectMark(viewer, "connection", "live");
  await expectMark(viewer, "speech", "idle");
}

/** Has the page note which sentences are spoken, in order. */
async function noteSpoken(viewer: ViewerPage): Promise<() => Promise<readonly string[]>> {
  await viewer.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver(() => {
      const sid = document.querySelector("[data-spoken]")?.getAttribute("data-sid");
      if (typeof sid === "string" && sid !== spoken.at(-1)) spoken.push(sid);
    }).observe(document.body, { subtree: true, attributes: true });
  });
  return () => viewer.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
}

test("speech is fetched, decoded and spoken in step with the text, faster where that is wanted", async ({
  viewer,
  host,
}) => {
  const room = host.open();
  // Where there is no sound card, Firefox fails at the first sound; without loudness it decodes and keeps time all the same.
  await viewer.goto(`/broadcast/${room.channel().token}?lang=de&volume=0&rate=1.5`);
  await expectMark(viewer, "connection", "live");
  await viewer.press(words.listen.button);
  await untilListening(viewer, host);
  const spoken = await noteSpoken(viewer);
  for (const sid of [1, 2, 3]) say(room, sid);
  await expectMark(viewer, "speech", "playing");
  await expect.poll(spoken).toEqual(["1", "2", "3"]);
  await expectMark(viewer, "speech", "idle");
});

test("a sentence without sound does not hold the next", async ({ viewer, host }) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=de&volume=0`);
  await expectMark(viewer, "connection", "live");
  await viewer.press(words.listen.button);
  await untilListening(viewer, host);
  const spoken = await noteSpoken(viewer);
  say(room, 1);
  await expect.poll(spoken).toEqual(["1"]);
  room.setSpeech({ mode: "fail" });
  say(room, 2);
  await expectText(viewer, '[data-sid="2"]', /Nummer 2/);
  room.setSpeech({ mode: "ready" });
  say(room, 3);
  await expect.poll(spoken).toContain("3");
});

test("a browser that wants a tap first is given one, and the text goes on meanwhile", async ({
  viewer,
  host,
  engineName,
}) => {
  test.skip(
    engineName === "firefox",
    "Firefox plays nothing that can be heard where there is no sound card.",
  );
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=de&speech=on`);
  await untilListening(viewer, host);
  say(room, 1);
  await expectMark(viewer, "speech", "locked");
  say(room, 2);
  await expectText(viewer, '[data-sid="2"]', /Nummer 2/);
  await viewer.press(words.listen.tap);
  await expectMark(viewer, "speech", "playing");
  await expectMark(viewer, "speech", "idle");
});
