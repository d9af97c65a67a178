import type { Page } from "@playwright/test";

import { missingForRelay, type RelayStage, startRelayStage } from "../harness/relay-stage.ts";
import { setStage, type Stage } from "../harness/stage.ts";
import { toneSynthesizer } from "../harness/tone.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { expectSpeech, listenButton, SOUND_ALLOWED } from "./listening.ts";

/** A page whose `config.json` names a relay as its service, and the relay with all that is behind it. */
const relayed = test.extend<{ readonly relay: RelayStage; readonly display: Stage }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
  relay: async ({}, use) => {
    const stage = await startRelayStage({}, { synthesize: toneSynthesizer(500) });
    await stage.startRedis();
    await stage.startEngine();
    const program = await stage.relay(0, { args: ["--voices", "ja-JP=ja-JP-Sakura"] });
    await program.until(/"event":"service-stream-open"/);
    await use(stage);
    await stage.close();
  },
  display: async ({ relay }, use) => {
    const display = await setStage({ serviceOrigins: [relay.origin] });
    await use(display);
    await display.close();
  },
});

async function openRelayed(page: Page, display: Stage, relay: RelayStage): Promise<void> {
  await page.route("**/config.json", (route) => route.fulfill({ json: { serviceOrigin: relay.origin } }), {
    times: 1,
  });
  await page.goto(`${display.origin}/broadcast/${relay.token}?lang=ja-JP`);
}

relayed.use(SOUND_ALLOWED);
relayed.skip(missingForRelay() !== undefined, missingForRelay());

relayed(
  "a page reads and hears at a relay as at the service, also what was said before it came",
  async ({ page, relay, display }) => {
    for (let passed = 0; passed < 6_000; passed += 500) relay.service.advance(500);
    await openRelayed(page, display, relay);
    await expectConnection(page, "live");
    await expect(sentence(page, 1)).toContainText("皆さん、おはようございます。");
    for (let passed = 0; passed < 6_000; passed += 500) relay.service.advance(500);
    await expect(sentence(page, 3)).toContainText("柱にご注意ください。");
    await expect(page.locator("[data-gap]")).toHaveCount(0);
    await listenButton(page).click();
    await expectSpeech(page, "idle");
    const clip = page.waitForResponse((answer) =>
      answer.url().startsWith(`${relay.origin}/broadcast/${relay.token}/speech/`),
    );
    for (let passed = 0; passed < 12_000; passed += 500) relay.service.advance(500);
    expect((await clip).status()).toBe(200);
    await expectSpeech(page, "playing");
    expect(relay.service.rehearsal.byToken(relay.token)?.viewers()).toBe(1);
  },
);
