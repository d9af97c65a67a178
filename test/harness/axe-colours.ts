/**
 * Asks axe-core only about colours: all that a theme can change. Names, roles, structure and places are the same in
 * every theme and are asked for once (`axe.ts`).
 */
import type { Page } from "@playwright/test";
import type axe from "axe-core";

import { addAxe } from "./axe.ts";

const THEMES = ["light", "dark", "sepia", "contrast"];
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Every violation in the page's colours as they are now, as the rule, the place and what is wrong there. */
async function colourViolationsOf(page: Page): Promise<readonly string[]> {
  await addAxe(page);
  return page.evaluate(async (rules) => {
    const { axe: injected } = window as unknown as { axe: typeof axe };
    const { violations } = await injected.run(document, {
      runOnly: { type: "rule", values: rules },
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
  }, COLOURS);
}

/** The same in every theme and with forced colours, each with its name before it. The page is left as it was. */
export async function colourViolationsInThemes(page: Page): Promise<readonly string[]> {
  const root = page.locator("html");
  const before = (await root.getAttribute("data-theme")) ?? "light";
  const show = (theme: string): Promise<void> =>
    root.evaluate((element, name) => element.setAttribute("data-theme", name), theme);
  const violations: string[] = [];
  for (const theme of THEMES) {
    await show(theme);
    for (const violation of await colourViolationsOf(page)) violations.push(`${theme}: ${violation}`);
  }
  await show(before);
  await page.emulateMedia({ forcedColors: "active" });
  for (const violation of await colourViolationsOf(page)) violations.push(`forced colours: ${violation}`);
  await page.emulateMedia({ forcedColors: "none" });
  return violations;
}
