/**
 * A queue in which two clips of five are broken: order is kept, nothing overlaps, nothing is left. The figures of a
 * long run come from `npm run bench:speech`.
 */
import { seededRandom } from "../../src/node/rehearsal/random.ts";
import { measureSpeech } from "../bench/speech.ts";
import { setStage } from "../harness/stage.ts";
import { toneSynthesizer } from "../harness/tone.ts";
import { expect, test } from "./fixtures.ts";
import { SOUND_ALLOWED } from "./listening.ts";

test.use(SOUND_ALLOWED);

test("R14: broken clips cost themselves and nothing else", async ({ page }) => {
  test.setTimeout(120_000);
  const stage = await setStage({ synthesize: toneSynthesizer(400) });
  try {
    const { faulty } = await measureSpeech({
      page,
      stage,
      firstSounds: 1,
      gaps: 1,
      faulty: 10,
      everyMs: 500,
      random: seededRandom(4),
    });
    expect(faulty).toMatchObject({
      heard: faulty.good,
      outOfOrder: 0,
      overlaps: 0,
      uncaughtErrors: 0,
      howlsLeft: 0,
    });
    expect(faulty.good).toBeLessThan(10);
  } finally {
    await stage.close();
  }
});
