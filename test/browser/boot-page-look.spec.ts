/**
 * The boot page looks as the page will when the app is there: by the reader's and the host's choices, and in their place.
 */
import type { Page } from "@playwright/test";

import { violationsOf } from "../harness/axe.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, sentence, test } from "./fixtures.ts";
import { boot, holdApp } from "./holding.ts";

/** Where the header, the name, the state, the speaker, the last text and the bar stand: their edges in px. */
function placesIn(page: Page, root: string, text: string, bar: string): Promise<Record<string, number>> {
  return page.evaluate(
    ({ root, text, bar }) => {
      const parts = {
        header: "header",
        name: "h1",
        state: "[data-word] span:last-child",
        speaker: "bdi",
        text,
        bar,
      };
      const places = Object.entries(parts).flatMap(([part, selector]) => {
        const element = document.querySelector(`${root} ${selector}`);
        if (element === null) throw new Error(`There is no ${selector} in ${root}`);
        const letters = document.createRange();
        letters.selectNodeContents(element);
        const box = part === "header" || part === "bar" ? element : letters;
        const { top, bottom, left } = box.getBoundingClientRect();
        return Object.entries({ top, bottom, left }).map(([edge, px]) => [`${part} ${edge}`, px] as const);
      });
      return Object.fromEntries(places);
    },
    { root, text, bar },
  );
}

test("choices hold from the first moment: the reader's own, the page's language, the host's usual look", async ({
  page,
  stage,
}) => {
  await test.step("the reader's own choices", async () => {
    const room = stage.open();
    // Without the app.
    await page.goto("/robots.txt");
    await page.evaluate(() => {
      localStorage.setItem("reader-preferences", JSON.stringify({ theme: "sepia", size: 200, ui: "ar" }));
    });
    await holdApp(page);
    await page.goto(`/broadcast/${room.channel().token}?lang=ar-SA`);
    const root = page.locator("html");
    await expect(root).toHaveAttribute("data-theme", "sepia");
    await expect(root).toHaveAttribute("dir", "rtl");
    expect(await root.evaluate((element) => element.style.getPropertyValue("--size"))).toBe("2");
    await expect.poll(() => room.viewers()).toBe(1);
    room.send(said(1, "Good morning."));
    room.send(translated(1, "ar-SA", "صباح الخير."));
    await expect(boot(page).locator('[lang=ar-SA][dir="rtl"]')).toHaveText("صباح الخير.");
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step("the page keeps its language and direction while the app fetches its words", async () => {
    await page.evaluate(() => localStorage.clear());
    const room = stage.open();
    const letGo = await holdApp(page);
    await page.goto(`/broadcast/${room.channel().token}?ui=ar`);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await page.evaluate(() => {
      const root = document.documentElement;
      new MutationObserver(() => {
        if (root.dir !== "rtl" || root.lang !== "ar") root.dataset["turned"] = `${root.lang} ${root.dir}`;
      }).observe(root, { attributeFilter: ["dir", "lang"] });
    });
    await letGo();
    await expect(boot(page)).toHaveCount(0);
    await expect(page.locator("html")).not.toHaveAttribute("data-turned");
    await expect(page.getByRole("status").first()).not.toHaveText("Live");
  });

  await test.step("the usual look of the host, and a reader's own before it", async () => {
    await page.route("**/config.json", (route) =>
      route.fulfill({ json: { look: { size: 200, theme: "dark" } } }),
    );
    await holdApp(page);
    await page.goto(`/broadcast/${stage.open().channel().token}?theme=sepia`);
    const root = page.locator("html");
    await expect.poll(() => root.evaluate((element) => element.style.getPropertyValue("--size"))).toBe("2");
    await expect(root).toHaveAttribute("data-theme", "sepia");
  });
});

test("nothing moves when the app comes, on any screen and in any direction", async ({ page, stage }) => {
  for (const [what, size, query] of [
    ["a phone", { width: 390, height: 844 }, "?lang=en"],
    ["a desktop", { width: 1280, height: 800 }, "?lang=en"],
    ["a low screen with large text", { width: 320, height: 460 }, "?lang=en&size=200"],
    ["a phone with a long word in its header", { width: 390, height: 844 }, "?lang=en&ui=fr"],
    ["a desktop with a long word in its header", { width: 1280, height: 800 }, "?lang=en&ui=de"],
    ["a page from right to left", { width: 390, height: 844 }, "?lang=en&ui=ar"],
    ["a page with text from right to left", { width: 390, height: 844 }, "?lang=ar&ui=en"],
  ] as const) {
    await test.step(`on ${what}`, async () => {
      await page.setViewportSize(size);
      const room = stage.open({ settings: { name: "The harbour and all who work in it" } });
      const letGo = await holdApp(page);
      await page.goto(`/broadcast/${room.channel().token}${query}`);
      await expect.poll(() => room.viewers()).toBe(1);
      for (const sid of [1, 2, 3]) {
        const speaker = { speaker_id: "Guest-1", speaker_label: "Ada" };
        room.send(
          said(sid, "The harbour is open again and all of us are glad of it, first to last.", speaker),
        );
        room.send(
          translated(sid, "ar-SA", "الميناء مفتوح من جديد ونحن جميعًا سعداء بذلك، من أولنا إلى آخرنا."),
        );
      }
      await expect(boot(page).locator("[data-sid]")).toHaveCount(3);
      const bootPlaces = await placesIn(page, "#boot-page", "[data-sid='3'] [lang]", "footer");
      const word = (await boot(page).locator("bdi").first().textContent()) ?? "";
      await letGo();
      await expect(boot(page)).toHaveCount(0);
      await expect(sentence(page, 3)).toBeVisible();
      await expect(page.locator("#root bdi").first()).toHaveText(word);
      // A text that glides to its place is there within a few pictures.
      await expect
        .poll(async () => {
          const app = await placesIn(page, "#root", "[data-sid='3'] [lang]", "nav");
          const moved = Object.entries(bootPlaces).filter(
            ([part, px]) => Math.abs(px - (app[part] ?? 0)) > 1,
          );
          return moved.map(([part, px]) => [part, px, app[part]]);
        })
        .toEqual([]);
    });
  }
});
