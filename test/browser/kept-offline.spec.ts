/**
 * Without a network a broadcast that was kept opens with its text, and says how things stand.
 */
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { untilOnDevice } from "./kept-fixture.ts";
import { test, readerVisit } from "./offline-fixture.ts";

test("a kept broadcast opens without a network, also from the first page, goes on when it is back, and stays when it is withdrawn", async ({
  page,
  host,
  context,
}) => {
  await page.clock.install();
  const token = await readerVisit(page, host);
  await untilOnDevice(page, 1);
  await context.setOffline(true);
  await page.goto(`/broadcast/${token}?lang=en`);
  await expect(sentence(page, 1)).toHaveText("Before the break.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour talk");
  await expect(page.getByText("Subtitles will resume automatically once the network is back.")).toBeVisible();
  await expectConnection(page, "failed");
  await page.reload();
  await expect(sentence(page, 1)).toHaveText("Before the break.");
  await page.goto("/");
  await page.getByRole("link", { name: "Harbour talk" }).click();
  await expect(sentence(page, 1)).toHaveText("Before the break.");
  await context.setOffline(false);
  await expectConnection(page, "live");
  await expect(page.locator("[data-sid]")).toHaveCount(1);

  await test.step("one that was withdrawn can still be read", async () => {
    await page.route("**/api/v1/viewer/broadcasts/*", (route) =>
      route.fulfill({ status: 410, json: { error_code: "broadcast_token_revoked", message: "Gone" } }),
    );
    await page.goto(`/broadcast/${token}?lang=en`);
    await expect(page.getByText("This broadcast was closed by the host.")).toBeVisible();
    await expect(sentence(page, 1)).toHaveText("Before the break.");
  });
});

test("what was not written yet when the network and the page went is not lost", async ({
  page,
  host,
  context,
}) => {
  const room = host.open();
  const { token } = room.channel();
  await readerVisit(page, host);
  await page.goto(`/broadcast/${token}?lang=en`);
  await expectConnection(page, "live");
  room.send(said(1, "The last word."));
  await expect(sentence(page, 1)).toBeVisible();
  await context.setOffline(true);
  for (let times = 0; times < 2; times += 1) {
    await page.reload();
    await expect(sentence(page, 1)).toHaveText("The last word.");
  }
});
