import type { Page } from "@playwright/test";

import { type EventPages, heard, hellos, say, startEventPages, told } from "../harness/event-page.ts";
import { expect, test } from "./fixtures.ts";
import { stopClock } from "./page-clock.ts";

let pages: EventPages;
test.beforeAll(async () => {
  pages = await startEventPages();
});
test.afterAll(async () => {
  await pages.close();
});

const iframe = (page: Page) => page.locator("live-subtitles iframe");
const tag = (page: Page) => page.locator("live-subtitles");
const PLAIN = '<live-subtitles token="a3f9"><a href="/text">Read elsewhere</a></live-subtitles>';

const frameOf = (page: Page, token = "a3f9") => {
  const frame = page.frames().find((one) => one.url().includes(`/embed/${token}`));
  if (frame === undefined) throw new Error(`There is no frame ${token}`);
  return frame;
};
async function ready(page: Page, token = "a3f9") {
  await expect.poll(() => heard(page, "ready")).toContainEqual(expect.objectContaining({ token }));
  return frameOf(page, token);
}

for (const [what, attributes, code] of [
  ["a code that is none", 'token="../x"', "bad-token"],
  ["no code", "", "bad-token"],
  ["a server that is none", 'token="a3f9" server="javascript:alert(1)"', "bad-server"],
]) {
  test(`${what} leaves the page's own content, and is heard as an error`, async ({ page }) => {
    await pages.open(
      page,
      `<live-subtitles ${attributes}><a href="/text">Read elsewhere</a></live-subtitles>`,
    );
    await expect(page.getByRole("link", { name: "Read elsewhere" })).toBeVisible();
    await expect.poll(() => heard(page)).toEqual([{ type: "error", code }]);
    await expect(iframe(page)).toHaveCount(0);
    await tag(page).evaluate((element) => {
      element.removeAttribute("server");
      element.setAttribute("token", "A3F9");
    });
    await ready(page);
    await expect(page.getByRole("link")).toBeHidden();
  });
}

test("the content inside the tag stays where the browser has no custom elements", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "customElements"));
  await pages.open(page, PLAIN);
  await expect(page.getByRole("link", { name: "Read elsewhere" })).toBeVisible();
});

test("the script may come late, and twice", async ({ page }) => {
  await pages.open(page, `${PLAIN}<p>Between</p>SCRIPT SCRIPT`);
  await ready(page);
  await page.evaluate((viewer) => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: {
        createPolicy: (
          name: string,
          rules: { createScriptURL: (address: string) => string },
        ) => { createScriptURL: (address: string) => string };
      };
    };
    const policy = trustedTypes.createPolicy("event-page", { createScriptURL: (address) => address });
    const script = document.createElement("script");
    script.src = policy.createScriptURL(`${viewer}/live-subtitles.js`);
    const loaded = new Promise((resolve) => script.addEventListener("load", resolve));
    document.body.append(script);
    return loaded;
  }, pages.viewer);
  await expect(iframe(page)).toHaveCount(1);
});

test("a module's tag may load it as well, and the tag may be made by a script", async ({ page }) => {
  await pages.open(page, `<script type="module" src="${pages.viewer}/live-subtitles.js"></script>SCRIPT`);
  await page.evaluate(() => {
    const element = document.createElement("live-subtitles");
    document.body.append(element);
    element.setAttribute("token", "a3f9");
  });
  await ready(page);
  expect(await heard(page, "error")).toEqual([]);
});

test("several tags on a page keep apart", async ({ page }) => {
  await pages.open(
    page,
    `<live-subtitles token="a3f9" data-token="one"></live-subtitles>
     <live-subtitles token="b2c3" data-token="two" theme="dark"></live-subtitles>`,
  );
  await expect.poll(() => heard(page, "ready")).toHaveLength(2);
  await say(frameOf(page, "b2c3"), { type: "connection", state: "live" });
  await expect
    .poll(() => heard(page, "connection"))
    .toEqual([{ type: "connection", token: "two", state: "live" }]);
  await tag(page)
    .first()
    .evaluate((element) => element.setAttribute("theme", "sepia"));
  await expect.poll(() => told(frameOf(page, "a3f9"))).toHaveLength(1);
  expect(await told(frameOf(page, "b2c3"))).toEqual([]);
});

test("only the tag's own frame is heard", async ({ page }) => {
  await pages.open(page, `${PLAIN}<iframe src="${pages.viewer}/embed/b2c3" title="Another"></iframe>`);
  const frame = await ready(page);
  const forged = { protocol: "live-subtitles", version: 1, type: "connection", state: "ended" };
  await page.evaluate((message) => window.postMessage(message, "*"), forged);
  await say(frameOf(page, "b2c3"), { type: "connection", state: "failed" });
  for (const nonsense of [null, 1, "live", { ...forged, version: 2 }, { ...forged, state: "odd" }]) {
    await frame.evaluate((message) => {
      (window as unknown as { fake: { post: (raw: unknown) => void } }).fake.post(message);
    }, nonsense);
  }
  await say(frame, { type: "connection", state: "live" });
  await expect.poll(() => heard(page, "connection")).toEqual([{ type: "connection", state: "live" }]);
});

test("a frame that was led elsewhere is not heard", async ({ page }) => {
  await pages.open(page, PLAIN);
  const frame = await ready(page);
  const host = new URL(page.url()).origin;
  await frame.evaluate((to) => {
    location.href = to;
  }, `${host}/elsewhere`);
  await expect.poll(() => page.frames().map((one) => one.url())).toContain(`${host}/elsewhere`);
  const elsewhere = page.frames().find((one) => one.url() === `${host}/elsewhere`);
  await elsewhere?.evaluate(() => {
    const message = { protocol: "live-subtitles", version: 1, type: "connection", state: "ended" };
    parent.postMessage(message, "*");
  });
  // Messages come in their order: what the page says to itself now comes after the other.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("message", ({ data }) => data === "after" && resolve(undefined));
        window.postMessage("after", "*");
      }),
  );
  expect(await heard(page, "connection")).toEqual([]);
});

test("a viewer that is slow to start is greeted again, and one that reloads is told everything anew", async ({
  page,
}) => {
  await pages.open(page, '<live-subtitles token="slow" size="100"></live-subtitles>');
  const frame = await ready(page, "slow");
  expect(await hellos(frame)).toBe(3);
  await tag(page).evaluate((element) => element.setAttribute("size", "150"));
  await expect.poll(() => told(frame)).toHaveLength(1);
  await frame.evaluate(() => location.reload());
  await expect.poll(() => heard(page, "ready")).toHaveLength(2);
  await expect
    .poll(() => told(frameOf(page, "slow")))
    .toEqual([{ type: "set", parameters: { size: "150" } }]);
});

test("a frame in which nobody answers is an error in the end", async ({ page }) => {
  await stopClock(page);
  await pages.open(page, '<live-subtitles token="mute"></live-subtitles>');
  await expect.poll(async () => hellos(frameOf(page, "mute"))).toBe(1);
  await page.clock.runFor(80_000);
  await expect.poll(() => heard(page)).toEqual([{ type: "error", code: "no-answer" }]);
  await expect.poll(async () => hellos(frameOf(page, "mute"))).toBe(12);
});

test("a tag that is taken away leaves nothing behind, and works again where it is put back", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const counts = { listeners: 0 };
    Object.assign(window, { counts });
    const steps = { addEventListener: 1, removeEventListener: -1 };
    for (const target of [window, MediaQueryList.prototype]) {
      for (const [name, step] of Object.entries(steps)) {
        const original = Reflect.get(target, name) as (...args: unknown[]) => void;
        Reflect.set(target, name, function count(this: EventTarget | undefined, ...args: unknown[]) {
          counts.listeners += step;
          Reflect.apply(original, this ?? window, args);
        });
      }
    }
  });
  const listeners = () =>
    page.evaluate(() => (window as unknown as { counts: { listeners: number } }).counts.listeners);
  await pages.open(page, '<live-subtitles token="a3f9" theme="host"></live-subtitles><p>Below</p>');
  await ready(page);
  const with1 = await listeners();
  await page.evaluate(() => document.querySelector("live-subtitles")?.remove());
  expect(with1 - (await listeners())).toBe(2);
  expect(page.frames()).toHaveLength(1);
  await page.evaluate(() => {
    const element = document.createElement("live-subtitles");
    element.setAttribute("token", "b2c3");
    element.setAttribute("theme", "host");
    document.body.append(element);
    // Moved at once: taken away and put back.
    document.body.prepend(element);
  });
  await ready(page, "b2c3");
  expect(await listeners()).toBe(with1);
  await expect(iframe(page)).toHaveCount(1);
});
