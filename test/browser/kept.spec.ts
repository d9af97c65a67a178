/**
 * What was said is kept on the device: a reload, a new tab, a crash or a day without a network lose nothing that was seen.
 */
import { end, goLive } from "../../src/node/rehearsal/channel.ts";
import { LARGEST_SID } from "../../src/vas/sentence-number.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence } from "./fixtures.ts";
import { openKept, sids, test, untilOnDevice } from "./kept-fixture.ts";
import { expectNewest, say } from "./long-talk.ts";

test("a reload in the middle of a talk shows everything at once and goes on, each sentence once", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en&steady=fast");
  say(room, 1, 60);
  await expect(sentence(page, 60)).toBeVisible();
  await page.reload();
  await expectNewest(page, 60);
  await expectConnection(page, "live");
  say(room, 61, 62);
  await expectNewest(page, 62);
  expect(await sids(page)).toEqual(Array.from({ length: 62 }, (_, at) => at + 1));
  await expect(page.locator("[data-gap]")).toHaveCount(0);

  await test.step("a sentence that was still growing comes back as far as it had come, and grows on", async () => {
    room.send(said(63, "This is not the", { is_final: false, revision: 1 }));
    await expect(sentence(page, 63)).toHaveText("This is not the");
    await untilOnDevice(page, 63);
    await page.reload();
    await expectConnection(page, "live");
    await expect(sentence(page, 63)).toHaveText("This is not the");
    room.send(said(63, "This is not the end.", { revision: 2 }));
    await expect(sentence(page, 63)).toHaveText("This is not the end.");
    await expect(sentence(page, 63)).toHaveAttribute("data-state", "final");
  });
});

test("odd sentence numbers hide nothing that was said, now and after a reload", async ({ page, stage }) => {
  const room = stage.open();
  const { token } = room.channel();
  await follow(page, token, "?lang=en");
  room.send(said(1e9, "Odd."));
  say(room, 1, 60);
  room.send(translated(1e6, "en", "Odd."));
  const moved = { sid: LARGEST_SID, new_speaker_id: "s-1", new_speaker_label: "Ada" };
  room.send({ name: "speaker_reassigned", payload: moved });
  say(room, 61, 70);
  const all = Array.from({ length: 70 }, (_, at) => at + 1);
  const sensible = async () => (await sids(page)).filter((sid) => sid <= 70);
  await expect.poll(sensible).toEqual(all);
  await page.reload();
  await expectConnection(page, "live");
  await expect.poll(sensible).toEqual(all);
  await expect(page.locator("[data-gap]")).toHaveCount(0);
  await page.goto(`/broadcast/${token}/record?lang=en`);
  await expect.poll(sensible).toEqual(all);
});

test("a clock that was set back by years hides nothing that was kept", async ({ page, stage }) => {
  await page.clock.setSystemTime("2040-01-05T09:00:00Z");
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de-DE&steady=fast");
  say(room, 1, 3);
  await untilOnDevice(page, 3);
  // The originals stand in for translations that never come.
  await expect(sentence(page, 3)).toBeVisible();
  await page.clock.setSystemTime("2028-01-05T09:00:00Z");
  await page.route("**/text?**", (route) => route.abort());
  await page.reload();
  await expect(async () => {
    await page.clock.runFor(2_000);
    await expect(sentence(page, 3)).toBeVisible({ timeout: 100 });
  }).toPass();
});

test("what was said while the page was closed comes after what was kept, and what never comes is marked", async ({
  page,
  stage,
  context,
}) => {
  const room = stage.open();
  const { token } = room.channel();
  await follow(page, token, "?lang=en");
  say(room, 1, 3);
  await untilOnDevice(page, 3);
  await page.close();
  await expect.poll(() => room.viewers()).toBe(0);
  say(room, 4, 5);
  // Another tab, which knows only what the device knows.
  const later = await context.newPage();
  await later.goto(`${stage.origin}/broadcast/${token}?lang=en`);
  await expect(sentence(later, 5)).toBeVisible();
  expect(await sids(later)).toEqual([1, 2, 3, 4, 5]);
  await expect(later.locator("[data-gap]")).toHaveCount(0);

  await untilOnDevice(later, 5);
  await later.close();
  await expect.poll(() => room.viewers()).toBe(0);
  say(room, 6, 7);
  const last = await context.newPage();
  // A service that cannot send again what was missed.
  await last.route("**/broadcast/*/text*", (route) => {
    const { "last-event-id": _forgotten, ...headers } = route.request().headers();
    return route.continue({ headers });
  });
  await last.goto(`${stage.origin}/broadcast/${token}?lang=en`);
  await expectConnection(last, "live");
  say(room, 8, 8);
  await expect(sentence(last, 8)).toBeVisible();
  expect(await sids(last)).toEqual([1, 2, 3, 4, 5, 8]);
  await expect(last.locator("[data-gap]")).toHaveAttribute("data-gap", "6-7");
});

test("translations, speakers and corrections come back, and not for another broadcast under the same code", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  const { token } = room.channel();
  await follow(page, token, "?lang=de,en");
  room.send(said(1, "Good evening.", { speaker_id: "Guest-1", speaker_label: "Ada", revision: 2 }));
  room.send(translated(1, "de-DE", "Guten Abend."));
  await expect(sentence(page, 1)).toContainText("Guten Abend.");
  await untilOnDevice(page, 1);
  stage.rehearsal.setFault({ status: 503 });
  await page.reload();
  await expect(sentence(page, 1)).toContainText("Guten Abend.");
  await expect(sentence(page, 1)).toContainText("Good evening.");
  await expect(page.getByText("Ada", { exact: true })).toBeAttached();
  stage.rehearsal.setFault(undefined);

  await test.step("another broadcast under the same code does not get the text of the one before", async () => {
    await page.route("**/api/v1/viewer/broadcasts/*", async (route) => {
      const response = await route.fetch();
      const { data } = (await response.json()) as { data: Record<string, unknown> };
      await route.fulfill({ response, json: { data: { ...data, id: "another", name: "Another talk" } } });
    });
    await page.reload();
    await expectConnection(page, "live");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Another talk");
    await expect(page.locator("[data-sid]")).toHaveCount(0);
    room.send(said(2, "Something else."));
    await expect(page.locator("[data-sid]")).toHaveText(["Something else."]);
    const settings = await openKept(page);
    await expect(settings.getByRole("status")).toHaveText("1 sentence");
  });
});

test("screen reader mode does not read what came back, and reads what is new", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en&screenreader=on");
  say(room, 1, 5);
  await untilOnDevice(page, 5);
  await page.reload();
  await expectConnection(page, "live");
  await expect(sentence(page, 5)).toBeVisible();
  await page.clock.runFor(10_000);
  const region = page.getByRole("region", { name: "Screen reader mode" });
  await expect(region).toBeVisible();
  await expect(region).not.toContainText("sentence number");
  say(room, 6, 6);
  await expect(sentence(page, 6)).toBeVisible();
  await page.clock.runFor(10_000);
  await expect(region).toContainText("This is sentence number 6 of the talk.");
});

test("a recording that begins after the end of one that was kept stands behind it, whoever had it open", async ({
  page,
  stage,
  context,
}) => {
  const room = stage.open();
  const { token } = room.channel();
  await follow(page, token, "?lang=en");
  room.send(said(1, "Before the end."));
  room.send(said(2, "That was all."));
  await expect(sentence(page, 2)).toBeVisible();
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  await expect(page.getByText("This broadcast has ended.", { exact: true })).toBeVisible();
  await untilOnDevice(page, 2);
  await page.close();
  room.apply(goLive);
  const later = await context.newPage();
  await later.goto(`${stage.origin}/broadcast/${token}?lang=en`);
  await expectConnection(later, "live");
  // The service counts from the start again.
  room.send(said(1, "And on we go."));
  await expect(later.locator("[data-sid]")).toHaveText(["Before the end.", "That was all.", "And on we go."]);
  await untilOnDevice(later, 3);
  // The numbers stay as they are over another reload.
  await later.reload();
  await expectConnection(later, "live");
  room.send(said(2, "As if nothing had happened."));
  await expect(later.locator("[data-sid]")).toHaveText([
    "Before the end.",
    "That was all.",
    "And on we go.",
    "As if nothing had happened.",
  ]);

  await test.step("what an open reader heard of two recordings comes back as it stood", async () => {
    room.apply((channel, now) => end(channel, now));
    await expectConnection(later, "ended");
    room.apply(goLive);
    await later.evaluate(() => dispatchEvent(new Event("online")));
    await expectConnection(later, "live");
    room.send(said(1, "Once more."));
    await expect(later.locator("[data-sid]")).toHaveCount(5);
    await untilOnDevice(later, 5);
    await later.reload();
    await expectConnection(later, "live");
    room.send(said(2, "And on."));
    await expect(later.locator("[data-sid]")).toHaveText([
      "Before the end.",
      "That was all.",
      "And on we go.",
      "As if nothing had happened.",
      "Once more.",
      "And on.",
    ]);
  });
});

test("two tabs that follow a broadcast keep one record between them", async ({ page, stage, context }) => {
  const room = stage.open();
  const { token } = room.channel();
  await follow(page, token, "?lang=en");
  const second = await context.newPage();
  await second.goto(`${stage.origin}/broadcast/${token}?lang=en`);
  await expectConnection(second, "live");
  say(room, 1, 4);
  for (const tab of [page, second]) await expect(sentence(tab, 4)).toBeVisible();
  await untilOnDevice(page, 4);
  await second.close();
  say(room, 5, 5);
  await untilOnDevice(page, 5);
  await page.reload();
  await expectConnection(page, "live");
  expect(await sids(page)).toEqual([1, 2, 3, 4, 5]);
});
