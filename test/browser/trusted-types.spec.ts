/**
 * Text cannot become markup or a script in the running page, whoever asks: only the framework's compiled templates and the
 * worker's address pass, and nobody can make another way.
 */
import type { Page } from "@playwright/test";

import { said } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";

const MARKUP = "<img src=x alt=x>";

/** What a script in the page could try with a string. Each runs in the page. */
const attempts: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  innerHTML: (page) => page.evaluate((markup) => (document.body.innerHTML = markup), MARKUP),
  outerHTML: (page) => page.evaluate((markup) => (document.body.outerHTML = markup), MARKUP),
  insertAdjacentHTML: (page) =>
    page.evaluate((markup) => document.body.insertAdjacentHTML("beforeend", markup), MARKUP),
  "document.write": (page) => page.evaluate((markup) => document.write(markup), MARKUP),
  DOMParser: (page) =>
    page.evaluate((markup) => void new DOMParser().parseFromString(markup, "text/html"), MARKUP),
  createContextualFragment: (page) =>
    page.evaluate((markup) => void document.createRange().createContextualFragment(markup), MARKUP),
  "a frame's srcdoc": (page) =>
    page.evaluate((markup) => void (document.createElement("iframe").srcdoc = markup), MARKUP),
  "a script's address": (page) =>
    page.evaluate(() => void (document.createElement("script").src = "/assets/x.js")),
  "a script's text": (page) => page.evaluate(() => void (document.createElement("script").text = "1")),
  "a worker": (page) => page.evaluate(() => void new Worker("/sw.js")),
  "an event handler's attribute": (page) =>
    page.evaluate(() => document.body.setAttribute("onclick", "document.title = 'x'")),
};

test("a string is refused by everything that would make markup or a script of it, and no script makes a policy", async ({
  page,
  stage,
  watched,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token);
  for (const [sink, attempt] of Object.entries(attempts)) {
    await expect(attempt(page), sink).rejects.toThrow(/requires 'Trusted/);
    await expect.poll(() => watched.violations.join("\n"), sink).toContain("require-trusted-types-for");
    watched.violations.splice(0);
  }
  // Neither of the viewer's names nor of another, once the page runs.
  for (const name of ["viewer-templates", "viewer-worker", "default", "another"]) {
    const make = page.evaluate((policy) => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
      };
      void trustedTypes.createPolicy(policy, { createHTML: (markup: string) => markup });
    }, name);
    await expect(make, name).rejects.toThrow(/TypeError/);
    await expect.poll(() => watched.violations.join("\n"), name).toContain("trusted-types");
    watched.violations.splice(0);
  }
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  room.send(said(1, "The page goes on."));
  await expect(sentence(page, 1)).toHaveText(/The page goes on\./);
  watched.violations.splice(0);
});

test.describe("where workers are allowed", () => {
  test.use({ serviceWorkers: "allow" });

  test("the viewer's own is registered, and a string is not enough for another", async ({
    page,
    stage,
    watched,
  }) => {
    const room = stage.open();
    await follow(page, room.channel().token);
    room.send(said(1, "Text ends the wait."));
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(`${stage.origin}/`);
    expect(watched.violations).toEqual([]);

    const other = page.evaluate(() => navigator.serviceWorker.register("/live-subtitles.js"));
    await expect(other).rejects.toThrow(/requires 'TrustedScriptURL'/);
    await expect.poll(() => watched.violations.length).toBeGreaterThan(0);
    watched.violations.splice(0);
  });
});
