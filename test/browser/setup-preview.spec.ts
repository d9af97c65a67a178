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
      }
    });
});
