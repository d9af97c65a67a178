/**
 * Asks axe-core what it finds wrong with a page: by the rules of WCAG 2.2 A and AA and by best practice as the page is
 * now, and what colours are concerned in every theme. Names, roles, structure and places are the same in all of them.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Page } from "@playwright/test";
import type axe from "axe-core";

import { finishAnimations } from "./finish-animations.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** All rules that a theme can change the answer of. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const THEMES = ["light", "dark", "sepia", "contrast", "hall"];

/** Small, since every page has to read it anew. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe is asked: all rules, or those of colours alone, in these themes or in the one that is shown. */
type Question = { readonly only?: readonly string[]; readonly themes?: readonly string[] };

/** Every violation, as the theme where several are asked for, the rule, the place and what is wrong there. */
async function ask(page: Page, { only, themes }: Question): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(SOURCE);
  await finishAnimations(page);
  const runOnly: axe.RunOnly =
    only === undefined ? { type: "tag", values: TAGS } : { type: "rule", values: [...only] };
  return page.evaluate(
    async ([runOnly, themes]) => {
      const { axe: injected } = window as unknown as { axe: typeof axe };
      const found: string[] = [];
      const run = async (where: string): Promise<void> => {
        // No frame in a page has axe, and each would be waited for.
        const options: axe.RunOptions = { runOnly, resultTypes: ["violations"], iframes: false };
        const { violations } = await injected.run(document, options);
        for (const { id, nodes } of violations)
          for (const { target, failureSummary } of nodes)
            found.push(`${where}${id} at ${target.join(" ")}: ${failureSummary ?? ""}`);
      };
      if (themes === undefined) await run("");
      else {
        const root = document.documentElement;
        const before = root.dataset["theme"] ?? "light";
        for (const theme of themes) {
          root.dataset["theme"] = theme;
          await run(`${theme}: `);
        }
        root.dataset["theme"] = before;
      }
      return found;
    },
    [runOnly, themes] as const,
  );
}

/** Every violation in the page as it is, as the rule, the place and what is wrong there. */
export const violationsOf = (page: Page): Promise<readonly string[]> => ask(page, {});

/**
 * Every violation in the page as it is, and every one of colours in each theme and with forced colours, with the name of
 * the theme before it. The page is left as it was.
 */
export async function violationsInThemes(page: Page): Promise<readonly string[]> {
  const found = [...(await violationsOf(page))];
  const shown = await page.evaluate(() => document.documentElement.dataset["theme"]);
  // What is shown has just been asked about.
  const themes = THEMES.filter((theme) => theme !== shown);
  found.push(...(await ask(page, { only: COLOURS, themes })));
  await page.emulateMedia({ forcedColors: "active" });
  // The system's colours are light here; axe would look at a dark theme's letters on them.
  for (const violation of await ask(page, { only: COLOURS, themes: ["light"] }))
    found.push(`forced colours: ${violation}`);
  await page.emulateMedia({ forcedColors: "none" });
  return found;
}
