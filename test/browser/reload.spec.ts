/**
 * A reload where nothing is kept: the service is asked as by a newcomer, so that what it still has stands there again.
 */
import type { Page } from "@playwright/test";

import { lockedRoom, PASSWORD, tryPassword } from "../harness/password-channel.ts";
import { openStream } from "../harness/open-stream.ts";
import type { Stage } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";
import { onDevice, sids } from "./kept-fixture.ts";
import { say } from "./long-talk.ts";

const SAID = Array.from({ length: 20 }, (_, index) => index + 1);

/** The service sends newcomers all that was said, as some do; who names an event gets what came after it. */
async function greetWithAll(page: Page, stage: Stage): Promise<void> {
  const address = `${stage.origin}/broadcast/${stage.open().channel().token}/text`;
  const stream = await openStream(address, {});
  const [run] = (await stream.waitFor("connected")).id.split("-");
  stream.close();
  await page.route("**/broadcast/*/text*", (route) =>
    route.continue({ headers: { "last-event-id": `${run}-0`, ...route.request().headers() } }),
  );
}

test("with keeping switched off, all that the service has is there again, once", async ({ page, stage }) => {
  await page.addInitScript(() => localStorage.setItem("reader-preferences", JSON.stringify({ keep: false })));
  await greetWithAll(page, stage);
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  say(room, 1, 20);
  await expect(sentence(page, 20)).toBeVisible();
  await page.reload();
  await expectConnection(page, "live");
  await expect.poll(() => sids(page)).toEqual(SAID);
  expect((await onDevice(page)).text).not.toContain("sentence number");
});

test("behind a password without a yes, all that the service has is there again, once", async ({
  page,
  stage,
}) => {
  await greetWithAll(page, stage);
  const room = lockedRoom(stage);
  await page.goto(`/broadcast/${room.channel().token}?lang=en`);
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  say(room, 1, 20);
  await expect(sentence(page, 20)).toBeVisible();
  await page.reload();
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  await expect.poll(() => sids(page)).toEqual(SAID);
});

test("a second tab without kept text gets what the first one has", async ({ page, stage, context }) => {
  await page.addInitScript(() => localStorage.setItem("reader-preferences", JSON.stringify({ keep: false })));
  const room = stage.open();
  const { token } = room.channel();
  await follow(page, token, "?lang=en");
  say(room, 1, 20);
  await expect(sentence(page, 20)).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${stage.origin}/broadcast/${token}?lang=en`);
  await expect.poll(() => sids(other)).toEqual(SAID);
  await other.reload();
  await expect.poll(() => sids(other)).toEqual(SAID);
  expect(room.viewers()).toBe(1);
});
