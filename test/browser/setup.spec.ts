import { violationsOf } from "../harness/axe.ts";
import { lockedRoom, watchVerifies } from "../harness/password-channel.ts";
import { end, revoke } from "../../src/node/rehearsal/channel.ts";
import { expect, test } from "./fixtures.ts";
import { LONGEST_WAIT_MS, stopClock } from "./page-clock.ts";
import { codeField, harbourTalk, linkField, place, preview, setUp } from "./setting-up.ts";

test("organisers come from the first page, and the broadcast they mean is looked up as they type", async ({
  page,
  stage,
}) => {
  await test.step("the way from the first page, in the language they read", async () => {
    await page.goto("/?ui=ar");
    await page.getByRole("link").first().click();
    await expect(page).toHaveURL("/setup?ui=ar");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("إعداد الشاشات والصفحات");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await page.goto("/");
    await page.getByRole("link", { name: "For organisers: set up screens and pages" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Set up screens and pages");
    await expect(page).toHaveTitle("Set up screens and pages");
    expect(await violationsOf(page), "before a code").toEqual([]);
  });
  await test.step("a wrong code is called wrong, and nothing is offered for it", async () => {
    await codeField(page).fill("zz");
    await expect(page.getByRole("alert")).toHaveText("");
    await codeField(page).press("Enter");
    await expect(page.getByText("Two more characters.")).toBeVisible();
    await expect(page.getByRole("alert")).toHaveText("");
    await codeField(page).fill("zzzz");
    await expect(page.getByRole("alert")).toHaveText("There is no broadcast with the code zzzz.");
    await expect(codeField(page)).toHaveAttribute("aria-invalid", "true");
    await expect(codeField(page)).toHaveAccessibleDescription(/no broadcast with the code zzzz/);
    await expect(linkField(page)).toHaveCount(0);
    expect(await violationsOf(page), "a wrong code").toEqual([]);
  });
  await test.step("a code that was typed is looked up by itself, and what was found is said", async () => {
    const { token } = harbourTalk(stage).channel();
    await codeField(page).fill("");
    await codeField(page).pressSequentially(token.toUpperCase());
    const found = page.getByRole("status").filter({ hasText: "Harbour talk" });
    await expect(found).toBeVisible();
    await expect(page.getByRole("definition").first()).toHaveText("English");
    await expect(page.getByRole("definition").nth(1)).toContainText("Deutsch");
    await expect(page.getByRole("alert")).toHaveText("");
    await expect(linkField(page)).toHaveValue(`${stage.origin}/broadcast/${token}`);
    await expect(page).toHaveURL(`/setup?code=${token}&home=reader`);
  });
  await test.step("a pasted link brings its place and choices along, and no password", async () => {
    const { token } = harbourTalk(stage).channel();
    await codeField(page).fill(
      `https://viewer.example/kiosk/${token}?lang=de-DE,ja-JP&clock=off&password=secret&size=9000`,
    );
    await expect(codeField(page)).toHaveValue(token);
    await expect(place(page, "Venue screen")).toBeChecked();
    await expect(page.getByRole("checkbox", { name: "Show the time" })).not.toBeChecked();
    await expect(linkField(page)).toHaveValue(`${stage.origin}/kiosk/${token}?lang=de-DE,ja-JP&clock=off`);
    await expect(page).toHaveURL(`/setup?code=${token}&home=kiosk&lang=de-DE,ja-JP&clock=off`);
  });
});

test("nothing in sight moves when the code is recognised, or when the link is copied", async ({
  page,
  stage,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { token } = harbourTalk(stage).channel();
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto("/setup");
    const places = page.getByRole("group", { name: "Where will it be shown?" });
    const top = () => places.evaluate((group) => group.getBoundingClientRect().top);
    await expect(codeField(page)).toBeVisible();
    const before = await top();
    await codeField(page).fill(token);
    await expect(linkField(page)).toHaveValue(new RegExp(`/${token}`));
    expect(await top(), `${viewport.width} px wide`).toBe(before);
    const copy = page.getByRole("button", { name: "Copy: Link", exact: true });
    const box = () => copy.evaluate((button) => JSON.stringify(button.getBoundingClientRect()));
    const size = await box();
    await copy.click();
    await expect(page.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(1);
    expect(await box()).toBe(size);
    expect(await top()).toBe(before);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("combobox", { name: "Language 4" }).scrollIntoViewIfNeeded();
  await expect(page.locator("iframe"), "what comes of a choice is in sight").toBeInViewport();
  await expect(page.getByRole("button", { name: "Copy: Link", exact: true })).toBeInViewport();
});

test("broadcasts that ended, were withdrawn, have no speech or a password are said to", async ({
  page,
  stage,
}) => {
  const verifies = watchVerifies(page);
  const [withdrawn, ended] = [harbourTalk(stage), harbourTalk(stage)];
  withdrawn.apply((channel, now) => revoke(channel, now));
  ended.apply((channel, now) => end(channel, now));
  await page.goto(`/setup?code=${withdrawn.channel().token}`);
  await expect(page.getByRole("alert")).toHaveText("This broadcast was closed by the host.");
  await test.step("one that ended can be set up for its next session", async () => {
    const { token } = ended.channel();
    await codeField(page).fill(token);
    await expect(linkField(page)).toHaveValue(`${stage.origin}/broadcast/${token}`);
    await place(page, "Venue screen").check();
    await expect(linkField(page)).toHaveValue(`${stage.origin}/kiosk/${token}`);
    await place(page, "Phones and computers").check();
  });
  await test.step("one without speech says so", async () => {
    await codeField(page).fill(stage.open({ settings: { speechLanguages: [] } }).channel().token);
    await expect(page.getByText("This broadcast has no speech.")).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Speech" })).toHaveCount(0);
  });
  await test.step("a password is never asked for here; the preview shows the door viewers meet", async () => {
    const { token } = lockedRoom(stage).channel();
    await codeField(page).fill(token);
    await expect(page.getByText(/^This broadcast has a password\. Viewers are asked/)).toBeVisible();
    await expect(page.getByLabel("Password")).toHaveCount(0);
    const shown = await preview(page, new RegExp(`/broadcast/${token}`));
    await expect(shown.locator("html")).toHaveAttribute("data-connection", "locked");
    expect(verifies).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });
});

test("a service that cannot be reached is asked again by itself", async ({ page, stage }) => {
  const { token } = harbourTalk(stage).channel();
  await stopClock(page);
  await page.route("**/api/**", (route) => route.abort());
  await page.goto(`/setup?code=${token}&home=kiosk`);
  await expect(page.getByRole("alert")).toHaveText(/^The service cannot be reached/);
  await page.unroute("**/api/**");
  await page.clock.fastForward(LONGEST_WAIT_MS);
  await expect(linkField(page)).toHaveValue(`${stage.origin}/kiosk/${token}`);
});

test("choices go into the link and the address, ask the service nothing, survive a reload and are stored nowhere", async ({
  page,
  stage,
}) => {
  const { token } = harbourTalk(stage).channel();
  const asked: string[] = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    if (request.frame() === page.mainFrame() && path.startsWith("/api/")) asked.push(path);
    if (request.isNavigationRequest() && request.frame() !== page.mainFrame()) asked.push(path);
  });
  await setUp(page, token);
  await preview(page, /broadcast/);
  await test.step("a choice that the preview does not show leaves it alone", async () => {
    await page.getByRole("combobox", { name: "Paper" }).selectOption("A5");
    await expect(page).toHaveURL(/paper=a5/);
    await page.getByRole("slider", { name: "Size" }).fill("150");
    await expect(page).toHaveURL(/size=150/);
    await preview(page, /size=150/);
    expect(asked).toEqual([
      `/api/v1/viewer/broadcasts/${token}`,
      `/broadcast/${token}`,
      `/broadcast/${token}`,
    ]);
  });
  await page.getByRole("combobox", { name: "Language 1" }).selectOption("ja-JP");
  await page.getByRole("combobox", { name: "Language 2" }).selectOption("de-DE");
  await page.getByRole("checkbox", { name: "Show the original beside the translation" }).check();
  await page.getByRole("combobox", { name: "Colours", exact: true }).selectOption("dark");
  await page.getByRole("spinbutton", { name: "Delay in seconds" }).fill("12.5");
  await page.getByRole("combobox", { name: "Menu language" }).selectOption("ar");
  const query = "lang=ja-JP,de-DE&original=on&theme=dark&size=150&delay=12.5&ui=ar";
  await expect(linkField(page)).toHaveValue(`${stage.origin}/broadcast/${token}?${query}`);
  await expect(page).toHaveURL(/link-ui=ar/);
  await test.step("they survive a reload and are stored nowhere", async () => {
    await page.reload();
    await expect(linkField(page)).toHaveValue(`${stage.origin}/broadcast/${token}?${query}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Set up screens and pages");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    const kept = await page.evaluate(() => ({
      device: Object.keys(localStorage),
      // The preview is a visit, which notes for its tab how far it came.
      tab: Object.keys(sessionStorage).filter((key) => !key.startsWith("last-event:")),
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ device: [], tab: [], cookies: "" });
  });
  await test.step("a choice that is usual again leaves the link", async () => {
    await page.getByRole("combobox", { name: "Colours", exact: true }).selectOption("system");
    await page.getByRole("combobox", { name: "Language 2" }).selectOption("");
    await page.getByRole("combobox", { name: "Language 1" }).selectOption("");
    await expect(linkField(page)).toHaveValue(
      `${stage.origin}/broadcast/${token}?original=on&size=150&delay=12.5&ui=ar`,
    );
  });
});

test("each place offers what it heeds, in a preview of its proportions, and its link says nothing else", async ({
  page,
  stage,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const { token } = harbourTalk(stage).channel();
  await setUp(page, token, "&theme=sepia&lang=de-DE&height=400");
  const group = (name: string) => page.getByRole("group", { name, exact: true });
  const expectProportions = async (ratio: string, ...inside: readonly number[]): Promise<void> => {
    const frame = page.locator("iframe");
    await expect
      .poll(async () => {
        const box = await frame.boundingBox();
        return ((box?.width ?? 0) / (box?.height ?? 1)).toFixed(2);
      })
      .toBe(ratio);
    if (inside.length === 0) return;
    const inner = await preview(page, new RegExp(`/${token}`));
    await expect.poll(() => inner.evaluate(() => [innerWidth, innerHeight])).toEqual(inside);
  };
  await test.step("phones and computers, with the voices of the language that is heard", async () => {
    await expect(group("On the screen")).toHaveCount(0);
    await expectProportions("0.50", 390, 780);
    await expect(page.getByRole("combobox", { name: "Voice" })).toHaveCount(0);
    await page.getByRole("combobox", { name: "Speech" }).selectOption("de-DE");
    const voice = page.getByRole("combobox", { name: "Voice" });
    const second = await voice.locator("option").nth(1).getAttribute("value");
    await voice.selectOption(second);
    await page.getByRole("slider", { name: "Speed" }).fill("1.25");
    await expect(linkField(page)).toHaveValue(
      new RegExp(`theme=sepia&speech=de-DE&voice=${second}&rate=1.25$`),
    );
    await page.getByRole("combobox", { name: "Speech" }).selectOption("off");
    await expect(linkField(page)).toHaveValue(`${stage.origin}/broadcast/${token}?lang=de-DE&theme=sepia`);
  });
  await test.step("the venue screen", async () => {
    await place(page, "Venue screen").check();
    await expectProportions("1.78", 1920, 1080);
    await group("On the screen")
      .getByRole("checkbox", { name: /^Show a QR code/ })
      .uncheck();
    await group("On the screen").getByRole("combobox", { name: "Text comes" }).selectOption("blocks");
    await expect(linkField(page)).toHaveValue(/\/kiosk\/....\?lang=de-DE&theme=sepia&lines=blocks&qr=off$/);
    await page.getByRole("combobox", { name: "Screen" }).selectOption("Tall");
    await expectProportions("0.56");
    await expect(page).toHaveURL(/screen=portrait/);
  });
  await test.step("the video overlay", async () => {
    await place(page, "Video overlay").check();
    await expectProportions("1.78", 1920, 1080);
    await expect(group("On the screen")).toHaveCount(0);
    await expect(page.getByRole("combobox", { name: "Colours", exact: true })).toHaveCount(0);
    await group("On the picture").getByRole("combobox", { name: "Chroma key colour" }).selectOption("Green");
    await group("On the picture").getByRole("combobox", { name: "Lines" }).selectOption("Three");
    await expect(linkField(page)).toHaveValue(/\/overlay\/....\?lang=de-DE&lines=3&key=00ff00$/);
  });
  await test.step("the event page", async () => {
    await place(page, "Event page").check();
    await expectProportions("2.00", 800, 400);
    await group("In the page").getByRole("checkbox", { name: "Show the controls" }).uncheck();
    await expect(linkField(page)).toHaveValue(/\/embed\/....\?lang=de-DE&theme=sepia&controls=off$/);
  });
  await test.step("the cards, the fields and the results have names and an outline", async () => {
    await expect(page.getByRole("group", { name: "Where will it be shown?" }).getByRole("radio")).toHaveCount(
      4,
    );
    await expect(place(page, "Video overlay")).toHaveAccessibleDescription(/OBS or vMix/);
    for (const name of [
      "Preview",
      "Link and code",
      "What to do next",
      "For the audience",
      "Sheets and seat cards to print",
    ])
      await expect(page.getByRole("region", { name, exact: true })).toHaveCount(1);
    for (const name of ["Video overlay", "Phones and computers"]) {
      await place(page, name).check();
      // The preview follows a moment later.
      const busy = page.getByRole("checkbox", { name: "Preview over a busy picture" });
      await expect(busy).toHaveCount(name === "Video overlay" ? 1 : 0);
      await page.locator("details:not([open]) > summary").evaluateAll((all) => {
        for (const summary of all) (summary as HTMLElement).click();
      });
      for (const field of await page.locator("select, input, textarea").all())
        await expect(field).toHaveAccessibleName(/\S/);
    }
  });
});
