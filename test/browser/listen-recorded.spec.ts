/**
 * What is said to be spoken is really heard: the page's sound is recorded as numbers, beside what the page says.
 */
import { tellSoundElements } from "../harness/sound-elements.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { expectSpeech, listen, SOUND_ALLOWED } from "./listening.ts";

test.use(SOUND_ALLOWED);
/** Sound takes its own time. */
test.describe.configure({ timeout: 90_000 });

/** One look at the page: the sentence marked as spoken, the loudness (root mean square), and when, in ms. */
type Sample = { readonly sid: string | null; readonly loudness: number; readonly atMs: number };

/** A voice at its lowest, and what still counts as silence, as root mean squares. */
const VOICE = 0.01;
const SILENCE = 0.0005;
/** The recording looks back this far; nearer to a change of the mark it says nothing, in ms. */
const BLUR_MS = 200;

test("there is sound where a sentence is marked as spoken, and silence where none is", async ({
  page,
  stage,
}) => {
  await tellSoundElements(page);
  await page.addInitScript(() => {
    const samples: Sample[] = [];
    Object.assign(window, { samples });
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 2_048 });
    analyser.connect(context.destination);
    addEventListener("sound-element", (event) => {
      context.createMediaElementSource((event as CustomEvent<HTMLMediaElement>).detail).connect(analyser);
    });
    const wave = new Float32Array(analyser.fftSize);
    setInterval(() => {
      analyser.getFloatTimeDomainData(wave);
      const loudness = Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / wave.length);
      const sid = document.querySelector("[data-spoken]")?.getAttribute("data-sid") ?? null;
      samples.push({ sid, loudness, atMs: performance.now() });
    }, 20);
  });
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  await listen(page);
  const texts = [
    "Guten Morgen und herzlich willkommen zu diesem Vortrag.",
    "Heute geht es um eine Brücke, die im Wind gesummt hat.",
  ];
  for (const [index, text] of texts.entries()) {
    room.send(said(index + 1, "Good morning."));
    room.send(translated(index + 1, "de-DE", text));
    await expect(sentence(page, index + 1)).toHaveAttribute("aria-current", "true", { timeout: 20_000 });
    await expectSpeech(page, "idle");
  }
  // The silence after the last sentence is as much a part of the recording.
  const count = () => page.evaluate(() => (window as unknown as { samples: Sample[] }).samples.length);
  const before = await count();
  await expect.poll(count).toBeGreaterThan(before + 30);
  const samples = await page.evaluate(() => (window as unknown as { samples: Sample[] }).samples);

  const changes = samples.filter((sample, at) => at > 0 && sample.sid !== samples[at - 1]?.sid);
  const clear = samples.filter(({ atMs }) =>
    changes.every((change) => Math.abs(atMs - change.atMs) > BLUR_MS),
  );
  for (const sid of ["1", "2"]) {
    const spoken = clear.filter((sample) => sample.sid === sid);
    expect(spoken.length, `looks at sentence ${sid}`).toBeGreaterThan(20);
    const voiced = spoken.filter(({ loudness }) => loudness > VOICE);
    expect(voiced.length / spoken.length, `sentence ${sid} is heard`).toBeGreaterThan(0.6);
  }
  const silent = clear.filter(({ sid }) => sid === null);
  expect(silent.length, "looks at silence").toBeGreaterThan(20);
  expect(silent.filter(({ loudness }) => loudness > SILENCE)).toEqual([]);
});
