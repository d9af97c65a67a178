/**
 * The theme for a dark hall: the whole screen gives 1 % of the light of a white one at most, whatever is on it, and nothing is
 * heard.
 */
import { said } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { boot, holdApp } from "./holding.ts";
import { announcementOf } from "./kiosk-screen.ts";
import { lightOf, MOST_LIGHT } from "./light.ts";
import { listenButton } from "./listening.ts";
import { region } from "./long-talk.ts";

const LONG =
  "Later I learned that each lighthouse has a rhythm of its own, like a signature that sailors know.";

for (const [width, height] of [
  [390, 844],
  [320, 640],
  [1280, 800],
] as const)
  test(`the reader gives little light, ${width} × ${height}`, async ({ page, stage }) => {
    await page.setViewportSize({ width, height });
    for (const [size, more] of [
      [200, "&weight=800"],
      [100, ""],
    ] as const) {
      const room = stage.open();
      await follow(page, room.channel().token, `?ui=en&lang=en&theme=hall&size=${size}${more}`);
      for (let sid = 1; sid <= 30; sid += 1) room.send(said(sid, LONG));
      await expect(sentence(page, 30)).toBeInViewport();
      await expect(boot(page)).toHaveCount(0);
      await expect(page.locator("header [data-live] button").first()).toBeAttached();
      expect.soft(await lightOf(page), `live at ${size} %`).toBeLessThanOrEqual(MOST_LIGHT);
      await expect(async () => {
        await region(page).evaluate((scroller) => {
          scroller.scrollTop = 0;
        });
        await expect(sentence(page, 1)).toBeInViewport({ timeout: 500 });
      }).toPass();
      expect.soft(await lightOf(page), `scrolled back at ${size} %`).toBeLessThanOrEqual(MOST_LIGHT);
    }
    await page.getByRole("button", { name: "Settings" }).click();
    await expect(page.getByRole("slider").first()).toBeVisible();
    expect.soft(await lightOf(page), "settings at the usual size").toBeLessThanOrEqual(MOST_LIGHT);
  });

test("the first words, before the app is there, give little light too, and stand where they will stand", async ({
  page,
  stage,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const letGo = await holdApp(page);
  const room = stage.open();
  await page.goto(`/broadcast/${room.channel().token}?ui=en&lang=en&theme=hall&size=200`);
  await expect(boot(page).locator("[data-word=live]")).toBeVisible();
  for (let sid = 1; sid <= 8; sid += 1) room.send(said(sid, LONG));
  await expect(sentence(page, 8)).toBeInViewport();
  expect(await lightOf(page)).toBeLessThanOrEqual(MOST_LIGHT);
  const top = () => sentence(page, 8).evaluate((row) => row.getBoundingClientRect().top);
  const before = await top();
  await letGo();
  await expect(boot(page)).toHaveCount(0);
  await expect.poll(top).toBeCloseTo(before, 0);
});

/** A logo that is white all over. */
const LOGO = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100" fill="#fff"/></svg>')}`;

test("a venue screen in it gives little light, with its code to scan, and before the start with a host's logo", async ({
  page,
  stage,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const query of ["lang=en", "lang=en,de-DE", "lang=en&size=300&qr=off"]) {
    const room = stage.open();
    await page.goto(`/kiosk/${room.channel().token}?${query}&theme=hall&steady=fast`);
    await expect(page.locator("html")).toHaveAttribute("data-connection", "live");
    for (let sid = 1; sid <= 12; sid += 1) room.send(said(sid, LONG));
    await expect(sentence(page, 12).first()).toBeVisible();
    // Two lines and more: what was just said can be read on.
    const share = () => page.locator("main").evaluate((text) => text.clientHeight / innerHeight);
    await expect.poll(share, query).toBeGreaterThan(0.25);
    expect.soft(await lightOf(page), query).toBeLessThanOrEqual(MOST_LIGHT);
  }
  await page.setViewportSize({ width: 720, height: 1280 });
  const upright = stage.open();
  await page.goto(`/kiosk/${upright.channel().token}?lang=en&theme=hall&steady=fast`);
  await expect(page.locator("html")).toHaveAttribute("data-connection", "live");
  for (let sid = 1; sid <= 12; sid += 1) upright.send(said(sid, LONG));
  upright.send(announcementOf("The doors of the hall close in five minutes."));
  await expect(page.getByText("The doors")).toBeVisible();
  expect.soft(await lightOf(page), "upright, with an announcement").toBeLessThanOrEqual(MOST_LIGHT);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.route("**/config.json", (route) =>
    route.fulfill({ json: { brand: { name: "Harbour Museum", logo: LOGO, logoDark: LOGO } } }),
  );
  const room = stage.open({ state: { status: "pending" } });
  await page.goto(`/kiosk/${room.channel().token}?lang=en&theme=hall`);
  await expect(page.getByRole("img", { name: "Harbour Museum" })).toBeVisible();
  expect.soft(await lightOf(page), "a logo").toBeLessThanOrEqual(MOST_LIGHT);
});

test("nothing is heard in it, and nothing offers to be", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?ui=en&lang=en&theme=hall&speech=on");
  room.send(said(1, LONG));
  await expect(sentence(page, 1)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-speech", "off");
  await expect(listenButton(page)).toHaveCount(0);
});
