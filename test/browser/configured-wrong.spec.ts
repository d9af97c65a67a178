/**
 * A `config.json` that is broken or does not come: what is wrong costs itself alone, and is said.
 */
import { settingsButton } from "../harness/controls.ts";
import { violationsOf } from "../harness/axe.ts";
import { cutOff, sideways } from "../harness/layout.ts";
import { expect, expectConnection, test } from "./fixtures.ts";
import { configure } from "./framed.ts";
import { BRAND, read } from "./branded.ts";

test.describe("a broken configuration", () => {
  const BROKEN = {
    serviceorigin: "https://elsewhere.example/very-secret",
    brand: { name: "Harbour Museum", logo: "https://elsewhere.example/very-secret.svg" },
    look: { theme: "pink", size: 150 },
  };

  test("costs only what is broken, and the console says once what that is", async ({ page, stage }) => {
    const warnings: string[] = [];
    page.on("console", (message) => {
      if (message.text().startsWith("config.json")) warnings.push(message.text());
    });
    await configure(page, BROKEN);
    await read(page, stage);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    await settingsButton(page).click();
    await expect(page.getByText("150%")).toBeVisible();
    await expect.poll(() => warnings.length).toBe(1);
    for (const path of ["serviceorigin", "brand.logo", "look.theme"])
      expect(warnings[0]).toContain(`- ${path}: `);
    expect(warnings[0]).not.toContain("secret");
  });

  test("is listed for organisers, and one where nothing is to be mended is not", async ({ page, stage }) => {
    await test.step("nothing to mend", async () => {
      const warnings: string[] = [];
      const note = (message: { text: () => string }): void => void warnings.push(message.text());
      page.on("console", note);
      await configure(page, { serviceOrigin: "" });
      await page.goto("/setup");
      await expect(page.getByRole("textbox", { name: "Code" })).toBeVisible();
      await expect(page.getByRole("region", { name: /config\.json/ })).toHaveCount(0);
      expect(warnings).toEqual([]);
      page.off("console", note);
    });

    await configure(page, BROKEN);
    for (const [width, ui] of [
      [320, "en"],
      [320, "ar"],
      [1280, "de"],
    ] as const) {
      await test.step(`fields, in ${ui} at ${width} px`, async () => {
        await page.setViewportSize({ width, height: 640 });
        await page.goto(`/setup?ui=${ui}`);
        const notice = page.getByRole("region", { name: /config\.json/ });
        await expect(notice.getByRole("listitem")).toHaveCount(3);
        for (const part of ["serviceorigin", "brand.logo", '"/logo.svg"', "look.theme", '"sepia"'])
          await expect(notice).toContainText(part);
        await expect(notice).not.toContainText("secret");
        expect(await sideways(page)).toBe(0);
        expect(await cutOff(page)).toEqual([]);
        expect(await violationsOf(page)).toEqual([]);
      });
    }

    await test.step("a file that is a page is no blank page", async () => {
      const body = "<!doctype html><title>Not found</title>";
      await page.route("**/config.json", (route) => route.fulfill({ body, contentType: "application/json" }));
      await page.goto("/setup");
      await expect(page.getByRole("region", { name: /^config\.json has problems/ })).toContainText(
        "The file is not a JSON object",
      );
      await read(page, stage);
    });
  });
});

test("a kiosk that starts while the server is away finds its configuration a little later", async ({
  page,
  stage,
}) => {
  let isAway = true;
  await page.route("**/config.json", (route) => {
    const answer = isAway ? route.abort() : route.fulfill({ json: { brand: BRAND } });
    isAway = false;
    return answer;
  });
  await page.goto(`/kiosk/${stage.open().channel().token}`);
  await expectConnection(page, "live");
  await expect(page.getByRole("img", { name: "Harbour Museum" })).toBeVisible();
});
