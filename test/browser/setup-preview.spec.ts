import { said } from "../harness/stage.ts";
import { expect, test } from "./fixtures.ts";
import { harbourTalk, linkField, place, preview, setUp } from "./setting-up.ts";

test("the preview is the real page, follows the choices and makes no way back", async ({ page, stage }) => {
  const room = harbourTalk(stage);
  const { token } = room.channel();
  await page.goto("/");
  await page.evaluate(() => {
    localStorage.setItem("reader-preferences", JSON.stringify({ theme: "sepia", size: 400 }));
  });
  await setUp(page, token, "&lang=de-DE");
  const first = await preview(page, new RegExp(`/broadcast/${token}\\?.*lang=de-DE`));
  await expect(first.locator("html")).toHaveAttribute("data-connection", "live");
  await expect(first.locator("html")).toHaveAttribute("data-theme", "light");
  room.send(said(1, "Good morning.", { translated_texts: { "de-DE": "Guten Morgen." } }));
  await expect(first.locator("[data-sid='1']")).toHaveText("Guten Morgen.");

  await page.getByRole("combobox", { name: "Colours", exact: true }).selectOption("dark");
  await page.getByRole("combobox", { name: "Speech" }).selectOption("on");
  const second = await preview(page, /theme=dark/);
  await expect(second.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(() => second.url()).toContain("volume=0");
  await expect(page.locator("iframe")).toHaveJSProperty("inert", true);
  await page.goBack();
  await expect(page).toHaveURL("/");
});

test("the preview shows a screen before, during and after a talk, and no other page takes it for the talk", async ({
  page,
  stage,
  context,
}) => {
  const room = stage.open({ state: { status: "pending" }, settings: { name: "Harbour talk" } });
  const { token } = room.channel();
  await setUp(page, token, "&home=kiosk&lang=de-DE");
  const framed = page.frameLocator("iframe");
  const root = framed.locator("html");
  await test.step("live where nothing is being said yet, with how far away it can be read", async () => {
    await expect(page.getByRole("radio", { name: "Live" })).toBeChecked();
    await expect(root).toHaveAttribute("data-connection", "live");
    await expect(framed.getByText("Wenn Ihnen ein Satz entgeht")).toBeAttached();
    await expect(page.getByText("Easy to read from up to 8 m away, legible up to 16 m.")).toBeVisible();
    await page.getByRole("spinbutton", { name: "Screen diagonal in inches" }).fill("110");
    await expect(page.getByText("Easy to read from up to 16 m away")).toBeVisible();
    await expect(linkField(page)).toHaveValue(`${stage.origin}/kiosk/${token}?lang=de-DE`);
  });
  for (const [name, mark] of [
    ["Paused", "waiting"],
    ["Ended", "ended"],
    ["Waiting", "waiting"],
  ] as const)
    await test.step(`as it is ${name}`, async () => {
      await page.getByRole("radio", { name, exact: true }).check();
      await expect(root).toHaveAttribute("data-connection", mark);
    });
  expect(room.viewers()).toBe(0);
  await test.step("a reader in another tab waits for the real one", async () => {
    await page.getByRole("radio", { name: "Live", exact: true }).check();
    await expect(root).toHaveAttribute("data-connection", "live");
    const reader = await context.newPage();
    await reader.goto(`${stage.origin}/broadcast/${token}`);
    await expect(reader.locator("html")).toHaveAttribute("data-connection", "waiting");
    await expect(reader.locator("[data-sid]")).toHaveCount(0);
  });
});

test("each place says what to do next before a code is typed, and the link stays in sight at every width", async ({
  page,
  stage,
}) => {
  const next = page.getByRole("region", { name: "What to do next" });
  await test.step("without a code", async () => {
    await page.goto("/setup");
    await expect(page.getByRole("group", { name: "Where will it be shown?" }).getByRole("radio")).toHaveCount(
      4,
    );
    await expect(page.getByText("Type the code first.")).toBeVisible();
    for (const [name, program] of [
      ["Venue screen", "Windows + X"],
      ["Video overlay", "vMix"],
      ["Event page", "WordPress"],
      ["Phones and computers", "Send the link"],
    ] as const) {
      await place(page, name).check();
      if (name === "Venue screen") await page.getByRole("radio", { name: "Windows" }).check();
      await expect(next).toContainText(program);
    }
  });
  const { token } = harbourTalk(stage).channel();
  await test.step("the command of a venue screen has its link, for each system", async () => {
    await setUp(page, token, "&home=kiosk&lang=de-DE,ja-JP");
    const link = `${stage.origin}/kiosk/${token}?lang=de-DE,ja-JP`;
    const command = page.getByRole("textbox", { name: "Command" });
    for (const [system, start] of [
      ["Windows", "Set-Content"],
      ["macOS", "mkdir -p ~/Library"],
      ["Linux", "mkdir -p"],
      ["Raspberry Pi", "mkdir -p"],
    ] as const) {
      await page.getByRole("radio", { name: system }).check();
      await expect(command).toHaveValue(new RegExp(`^${start}`));
      expect(await command.inputValue()).toContain(`"${link}"`);
    }
  });
  await test.step("four languages can be chosen at once", async () => {
    await expect(page.getByRole("combobox", { name: /^Language \d/ })).toHaveCount(4);
    await page.getByRole("combobox", { name: "Language 4" }).selectOption("ar-SA");
    await expect(linkField(page)).toHaveValue(/lang=de-DE,ja-JP,ar-SA$/);
  });
  await test.step("one code, which is the audience's", async () => {
    const audience = page.getByRole("region", { name: "For the audience" });
    await expect(audience.getByRole("img")).toHaveAccessibleName(
      `QR code for ${stage.origin}/broadcast/${token}`,
    );
  });
  for (const [width, height] of [
    [360, 740],
    [768, 1_024],
    [1_280, 800],
    [1_920, 1_080],
  ] as const)
    await test.step(`in sight at ${width} × ${height}, wherever the page is scrolled to`, async () => {
      await page.setViewportSize({ width, height });
      for (const target of [page.locator("#code"), page.getByRole("button", { name: "Print" })]) {
        await target.scrollIntoViewIfNeeded();
        await expect(linkField(page)).toBeInViewport({ ratio: 1 });
        await expect(page.getByRole("button", { name: "Copy: Link", exact: true })).toBeInViewport({
          ratio: 1,
        });
        if (width >= 960) await expect(page.locator("iframe")).toBeInViewport({ ratio: 0.95 });
        // One thing scrolls: the page.
        const inner = page.locator("main > div").filter({ has: page.locator("iframe") });
        if (width >= 960)
          expect(await inner.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
      }
    });
});
