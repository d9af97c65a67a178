import type { Walk } from "../browser/walking.ts";
import { expect } from "../browser/fixtures.ts";
import { contactSheet } from "./contact-sheet.ts";

const NAME = "What a harbour of the next century has to know about tides";
/** Each format, on each paper it can be cut from or pinned on. */
const SHEETS = [
  ["sheet", "a4"],
  ["sheet", "a5"],
  ["4", "a4"],
  ["8", "letter"],
] as const;

/** What is printed for doors and seats, as the paper has it. */
const thePaper: Walk = async ({ page, stage, query }, see) => {
  const { token } = stage.open({ settings: { name: NAME } }).channel();
  for (const [cards, paper] of SHEETS) {
    await page.goto(`/setup${query}&code=${token}&cards=${cards}&paper=${paper}`);
    const printed = page.locator("[data-paper]");
    await expect(printed.locator("[lang]").first()).toBeAttached();
    await page.emulateMedia({ media: "print" });
    await see(cards === "sheet" ? `a sheet, ${paper}` : `${cards} cards, ${paper}`);
    await page.emulateMedia({ media: "screen" });
  }
};

contactSheet("paper", {
  walks: [thePaper],
  looks: [
    { width: 794, height: 1_123 },
    { width: 794, height: 1_123, ui: "ar" },
  ],
});
