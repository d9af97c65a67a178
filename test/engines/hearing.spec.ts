/**
 * Hearing a broadcast: asked for, in order, word by word, at another speed, beyond a sentence without sound, and where the
 * browser wants a tap first.
 */
import words from "../../src/i18n/locales/en/interface.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectMark, expectText, type Host, test, type ViewerPage } from "./fixtures.ts";
import { hasSound } from "./processes.ts";

/** Sound takes its own time. */
test.describe.configure({ timeout: 90_000 });

test.skip(
  ({ engineName }) => engineName === "firefox" && !hasSound(),
  "There is no sound device to be had (pulseaudio), without which Firefox plays nothing.",
);

/** Has the page keep its players in sight: they are in no document. */
const KEEP_PLAYERS = `{
  const Original = Audio;
  const players = (window.players = []);
  window.Audio = function (...args) {
    players.push(new Original(...args));
    return players.at(-1);
  };
}`;
test.use({ script: KEEP_PLAYERS });

const SENTENCE = ["Nummer", "und", "noch", "ein", "paar", "Wörter"];

function say(room: Room, sid: number): void {
  const [first, ...rest] = SENTENCE;
  room.send(said(sid, `Number ${sid}.`));
  room.send(translated(sid, "de-DE", `${first} ${sid}, ${rest.join(" ")}.`));
}

/** Settles once the service was asked for speech, and the players are there. */
async function untilListening(viewer: ViewerPage, host: Host): Promise<void> {
  await expect.poll(() => host.requests().some((url) => url.includes("tts=true"))).toBe(true);
  await expectMark(viewer, "connection", "live");
  await expectMark(viewer, "speech", "idle");
}

type Heard = Readonly<Record<"sids" | "words" | "states" | "rates", readonly string[]>>;

/** Has the page note what is spoken, in order: sentences, words of them, how speech is, and how the sound is played. */
async function noteHeard(viewer: ViewerPage): Promise<() => Promise<Heard>> {
  await viewer.evaluate(() => {
    const heard = {
      sids: [] as string[],
      words: [] as string[],
      states: [] as string[],
      rates: [] as string[],
    };
    Object.assign(window, { heard });
    const note = (list: string[], what: string | null | undefined): void => {
      if (typeof what === "string" && what !== list.at(-1)) list.push(what);
    };
    new MutationObserver(() => {
      note(heard.sids, document.querySelector("[data-spoken]")?.getAttribute("data-sid"));
      note(heard.words, document.querySelector("[data-spoken-word]")?.getAttribute("data-spoken-word"));
      for (const player of (window as unknown as { players: readonly HTMLAudioElement[] }).players)
        if (player.readyState > 1 && !player.paused)
          note(
            heard.rates,
            [player.playbackRate, player.preservesPitch, player.muted, player.volume].join(" "),
          );
      note(heard.states, document.documentElement.dataset["speech"]);
    }).observe(document, { subtree: true, attributes: true });
  });
  return () => viewer.evaluate(() => (window as unknown as { heard: Heard }).heard);
}

test("speech is fetched, decoded and spoken in step with the text, faster where that is wanted", async ({
  viewer,
  host,
}) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=de&rate=1.5`);
  await expectMark(viewer, "connection", "live");
  await viewer.press(words.listen.button);
  await untilListening(viewer, host);
  const heard = await noteHeard(viewer);
  for (const sid of [1, 2, 3]) say(room, sid);
  await expect.poll(async () => (await heard()).sids).toEqual(["1", "2", "3"]);
  await expectMark(viewer, "speech", "idle");
  const { words: marked, rates } = await heard();
  // Faster still where it is behind.
  for (const rate of rates) expect(rate).toMatch(/^1\.[5-9]\d* true false 1$/);
  // A busy page may look away for a word; what it marks is in order.
  expect(marked.length).toBeGreaterThan(SENTENCE.length);
  const places = marked.map((word) => SENTENCE.indexOf(word)).filter((place) => place >= 0);
  expect(places.filter((place, index) => place < (places[index - 1] ?? 0)).length).toBeLessThanOrEqual(2);
});

test("a sentence without sound does not hold the next", async ({ viewer, host }) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=de`);
  await expectMark(viewer, "connection", "live");
  await viewer.press(words.listen.button);
  await untilListening(viewer, host);
  const heard = await noteHeard(viewer);
  say(room, 1);
  await expect.poll(async () => (await heard()).sids).toEqual(["1"]);
  room.setSpeech({ mode: "fail" });
  say(room, 2);
  await expectText(viewer, '[data-sid="2"]', /Nummer 2/);
  room.setSpeech({ mode: "ready" });
  say(room, 3);
  await expect.poll(async () => (await heard()).sids).toContain("3");
});

test("a browser that wants a tap first is given one, and the text goes on meanwhile", async ({
  viewer,
  host,
}) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=de&speech=on`);
  await untilListening(viewer, host);
  const heard = await noteHeard(viewer);
  say(room, 1);
  await expectMark(viewer, "speech", "locked");
  expect((await heard()).states).not.toContain("playing");
  say(room, 2);
  await expectText(viewer, '[data-sid="2"]', /Nummer 2/);
  await viewer.press(words.listen.tap);
  await expect.poll(async () => (await heard()).states).toContain("playing");
  await expectMark(viewer, "speech", "idle");
  expect((await heard()).sids).toEqual(["1", "2"]);
});
