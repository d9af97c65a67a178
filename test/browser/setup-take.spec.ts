import { harbourDays } from "../harness/event-files.ts";
import { readFile } from "node:fs/promises";

import type { Download, Page } from "@playwright/test";

import { qrPath } from "../../src/ui/qr/qr-path.ts";
import { clipboardText } from "./clipboard.ts";
import { expect, test } from "./fixtures.ts";
import { harbourTalk, linkField, place, setUp } from "./setting-up.ts";

async function saved(page: Page, button: string): Promise<Download> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return download;
}

test("the link is copied, opens what was set up, and an event page is given a tag with its script or a plain frame", async ({
  page,
  stage,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { token } = harbourTalk(stage).channel();
  await setUp(page, token, "&lang=ja-JP&theme=dark&size=150&height=420");
  await test.step("that it was copied is said politely, until it is no longer what stands there", async () => {
    await page.getByRole("button", { name: "Copy: Link", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(1);
    expect(await clipboardText(page)).toBe(
      `${stage.origin}/broadcast/${token}?lang=ja-JP&theme=dark&size=150`,
    );
    await page.getByRole("combobox", { name: "Colours", exact: true }).selectOption("sepia");
    await expect(page.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(0);
  });
  const link = await linkField(page).inputValue();
  await test.step("an event page is given a tag with its script, or a plain frame", async () => {
    await page.getByRole("combobox", { name: "Colours", exact: true }).selectOption("system");
    await page.getByRole("slider", { name: "Size" }).fill("100");
    await page.getByRole("combobox", { name: "Language 1" }).selectOption("de-DE");
    await place(page, "Event page").check();
    await expect(page.getByRole("region", { name: "Link and code" }).getByRole("textbox")).toHaveValue(
      `<live-subtitles token="${token}" languages="de-DE" height="420" title="Live subtitles">\n` +
        `  <a href="${stage.origin}/broadcast/${token}">Live subtitles</a>\n` +
        "</live-subtitles>\n" +
        `<script src="${stage.origin}/live-subtitles.js" async></script>`,
    );
    await expect(page.getByRole("textbox", { name: "WordPress" })).toHaveValue(
      `<iframe src="${stage.origin}/embed/${token}?lang=de-DE" title="Live subtitles"` +
        ' allow="autoplay; screen-wake-lock; fullscreen; clipboard-write" referrerpolicy="strict-origin"' +
        ' width="100%" height="420" style="border:0;max-width:800px"></iframe>',
    );
  });
  await test.step("the link opens what was set up", async () => {
    await page.goto(link);
    await expect(page.locator("html")).toHaveAttribute("data-connection", "live");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "sepia");
    await expect(page.getByRole("combobox", { name: "Language" })).toHaveValue("ja-JP");
  });
});

test("the QR code leads an audience to the text, and is saved as SVG and PNG", async ({ page, stage }) => {
  const { token } = harbourTalk(stage).channel();
  await setUp(page, token, "&home=kiosk&theme=dark");
  const link = `${stage.origin}/broadcast/${token}`;
  await expect(page.getByRole("img", { name: `QR code for ${link}` }).first()).toBeVisible();

  const svg = await saved(page, "Save as SVG");
  expect(svg.suggestedFilename()).toBe(`subtitles-${token}.svg`);
  const drawn = await readFile(await svg.path(), "utf8");
  expect(drawn).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(drawn).toContain(`d="${qrPath(link).path}"`);

  const png = await saved(page, "Save as PNG");
  expect(png.suggestedFilename()).toBe(`subtitles-${token}.png`);
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(bytes.readUInt32BE(16)).toBe(qrPath(link).size * 24);
  // Each module of the picture is the module of the code.
  const { size } = qrPath(link);
  const modules = await page.evaluate(
    async ([data, side]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext("2d");
      if (context === null) return "";
      context.drawImage(image, 0, 0);
      const dark = (x: number, y: number): string =>
        (context.getImageData(x * 24 + 12, y * 24 + 12, 1, 1).data[0] ?? 0) < 128 ? "1" : "0";
      const all = Array.from({ length: side ** 2 }, (_, at) => dark(at % side, Math.floor(at / side)));
      return all.join("");
    },
    [bytes.toString("base64"), size] as const,
  );
  const expected = Array.from({ length: size * size }, () => "0");
  for (const [, x, y, run] of qrPath(link).path.matchAll(/M(\d+) (\d+)h(\d+)v/g))
    expected.fill("1", Number(y) * size + Number(x), Number(y) * size + Number(x) + Number(run));
  expect(modules).toBe(expected.join(""));
});

test("the sheet has a line in each language, and is printed alone, on one page of its size", async ({
  page,
  stage,
}) => {
  const { token } = harbourTalk(stage).channel();
  await setUp(page, token);
  const sheet = page.getByRole("group", { name: "The sheet", exact: true });
  await test.step("the name, the code, the address and a line in each language", async () => {
    await expect(sheet).toContainText("Harbour talk");
    await expect(sheet.getByText(token, { exact: true })).toBeVisible();
    await expect(sheet.getByRole("listitem")).toHaveCount(5);
    const english = sheet.locator("li[lang=en]");
    await expect(english).toHaveText(/^Follow along in your language/);
    const arabic = sheet.locator("li[lang=ar]");
    await expect(arabic).toHaveAttribute("dir", "rtl");
    await expect(arabic).toContainText(new URL(stage.origin).host);
    const share = await sheet.evaluate((paper) => {
      const dark = paper.querySelector("svg path")?.getBoundingClientRect().width ?? 0;
      return dark / paper.clientWidth;
    });
    expect(share, "the code has more than half of the paper's width").toBeGreaterThan(0.54);
    // A sign that is seen has what it is between on its line.
    const hanging = await sheet
      .getByRole("paragraph")
      .evaluateAll((all) =>
        all.flatMap((paragraph) =>
          [...paragraph.children].filter(
            (sign) =>
              sign.textContent === " " &&
              sign.getBoundingClientRect().width > 0 &&
              (sign.previousElementSibling?.getBoundingClientRect().bottom ?? 0) <=
                (sign.nextElementSibling?.getBoundingClientRect().top ?? Infinity),
          ),
        ),
      );
    expect(hanging).toHaveLength(0);
    await page.getByRole("checkbox", { name: "English" }).uncheck();
    await expect(english).toHaveCount(0);
    await page.getByRole("checkbox", { name: "English" }).check();
    await expect(sheet.getByRole("listitem").last()).toHaveAttribute("lang", "en");
  });
  for (const [paper, width, height] of [
    ["A4", 595, 842],
    ["A5", 420, 595],
  ] as const)
    await test.step(`one page of ${paper}`, async () => {
      await page.getByRole("combobox", { name: "Paper" }).selectOption(paper);
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
      const boxes = Array.from(pdf.matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g), ([, x, y]) => [
        Math.round(Number(x)),
        Math.round(Number(y)),
      ]);
      expect(boxes).toEqual([[width, height]]);
    });
  await expect(page).toHaveURL(/sheet=zh-TW,ja,de,ar,en&paper=a5/);
  await test.step("smaller paper is smaller on the page too", async () => {
    const widthOn = async (paper: string): Promise<number> => {
      await page.getByRole("combobox", { name: "Paper" }).selectOption(paper);
      return (await sheet.boundingBox())?.width ?? 0;
    };
    const a4 = await widthOn("A4");
    expect((await widthOn("A5")) / a4).toBeCloseTo(148 / 210, 2);
    expect((await widthOn("Letter")) / a4).toBeCloseTo(215.9 / 210, 2);
  });
  await test.step("all that is on it is on the paper, with as many languages as there are", async () => {
    const all = page.getByRole("checkbox").and(page.locator("[disabled], :not([disabled])"));
    await page.getByText("Languages the broadcast does not have").click();
    for (const box of await all.all())
      if (
        await box.evaluate((one) => one.closest("section")?.getAttribute("aria-labelledby") === "sheet-title")
      )
        await box.check();
    await expect(sheet.getByRole("listitem")).toHaveCount(15);
    for (const paper of ["Letter", "A5", "A4"]) {
      await page.getByRole("combobox", { name: "Paper" }).selectOption(paper);
      const free = await sheet.evaluate(
        (one) =>
          (one.getBoundingClientRect().bottom - (one.lastElementChild?.getBoundingClientRect().bottom ?? 0)) /
          one.clientHeight,
      );
      expect(free, `the edge of ${paper} stays free`).toBeGreaterThan(0.04);
    }
  });
  await test.step("cards to cut out are one page, and nothing of them is cut off", async () => {
    const printedAs = page.getByRole("combobox", { name: "Printed as" });
    for (const [format, count] of [
      ["4", 4],
      ["8", 8],
    ] as const)
      for (const paper of ["Letter", "A4"]) {
        await printedAs.selectOption(format);
        await page.getByRole("combobox", { name: "Paper" }).selectOption(paper);
        const cards = sheet.locator(":scope > div");
        await expect(cards).toHaveCount(count);
        const over = await cards.evaluateAll((all) =>
          all.map((card) =>
            Math.max(card.scrollHeight - card.clientHeight, card.scrollWidth - card.clientWidth),
          ),
        );
        expect(Math.max(...over), `${format} on ${paper}`).toBeLessThanOrEqual(0);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        expect([...pdf.matchAll(/\/Type \/Page\b(?!s)/g)]).toHaveLength(1);
      }
    await printedAs.selectOption("sheet");
  });
  await test.step("the print button asks the browser to print", async () => {
    const printed = page.evaluate(
      () => new Promise<boolean>((resolve) => addEventListener("beforeprint", () => resolve(true))),
    );
    await page.getByRole("button", { name: "Print" }).click();
    expect(await printed).toBe(true);
  });
  await test.step("the sheet alone", async () => {
    await page.emulateMedia({ media: "print" });
    await expect(sheet).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.locator("iframe")).toBeHidden();
  });
});

test("a whole event is printed as a page for the foyer and one for each room, and its check list with a margin", async ({
  page,
  stage,
}) => {
  const { token: main } = stage.open({ settings: { name: "Main hall" } }).channel();
  const { token: harbour } = stage.open().channel();
  await page.route("**/event.json", (route) =>
    route.fulfill({ json: harbourDays(Date.now(), { main, harbour }) }),
  );
  await page.goto("/setup?event=-&ui=en");
  await expect(page.getByRole("group", { name: "The sheet" }).locator("li")).toHaveCount(10);
  const pages = async (): Promise<number> => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, x]) =>
      Math.round(Number(x)),
    );
    expect(new Set(boxes)).toEqual(new Set([595]));
    return [...pdf.matchAll(/\/Type \/Page\b(?!s)/g)].length;
  };
  expect(await pages()).toBe(3);
  await page.getByRole("button", { name: "Print the check list" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Check list for the morning" })).toBeVisible();
  await expect(page.getByRole("group", { name: "The sheet" }).first()).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.emulateMedia({ media: null });
  expect(await pages()).toBeLessThanOrEqual(2);
});
