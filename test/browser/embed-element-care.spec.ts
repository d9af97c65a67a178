import type { Page } from "@playwright/test";

import { type EventPages, heard, hellos, say, reported } from "../harness/event-page.ts";
import { expect, test } from "./fixtures.ts";
import { stopClock } from "./page-clock.ts";

let pages: EventPages;
test.beforeAll(({ pages: shared }) => {
  pages = shared;
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

test("a tag that leads nowhere leaves the page's own content, and is heard as an error", async ({ page }) => {
  const bad = [
    ["one", 'token="../x"', "bad-token"],
    ["two", "", "bad-token"],
    ["three", 'token="a3f9" server="javascript:alert(1)"', "bad-server"],
  ] as const;
  const tags = bad.map(
    ([name, attributes]) =>
      `<live-subtitles data-token="${name}" ${attributes}><a href="/text">Read elsewhere</a></live-subtitles>`,
  );
  await pages.open(page, tags.join(""));
  const links = page.getByRole("link", { name: "Read elsewhere" });
  await expect(links).toHaveCount(3);
  await expect.poll(() => heard(page)).toHaveLength(3);
  for (const [name, , code] of bad)
    expect(await heard(page)).toContainEqual({ type: "error", token: name, code });
  await expect(iframe(page)).toHaveCount(0);
  await test.step("it is mended by its attributes", async () => {
    await tag(page).evaluateAll((elements) => {
      for (const element of elements) {
        element.removeAttribute("server");
        element.setAttribute("token", "A3F9");
      }
    });
    await expect.poll(() => heard(page, "ready")).toHaveLength(3);
    await expect(links).toHaveCount(0);
  });
  await test.step("the browser has no custom elements", async () => {
    await page.addInitScript(() => Reflect.deleteProperty(window, "customElements"));
    await pages.open(page, PLAIN);
    await expect(links).toBeVisible();
  });
});

test("the script may come late, twice and as a module, and the tag may be made by a script", async ({
  page,
}) => {
  const module = `<script type="module" src="${pages.viewer}/live-subtitles.js"></script>`;
  await pages.open(page, `${PLAIN}<p>Between</p>${module}SCRIPT SCRIPT`);
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
  await page.evaluate(() => {
    const element = document.createElement("live-subtitles");
    document.body.append(element);
    element.setAttribute("token", "b2c3");
  });
  await ready(page, "b2c3");
  expect(await heard(page, "error")).toEqual([]);
});

test("tags keep apart, and only a tag's own frame is heard, as long as it is the viewer", async ({
  page,
}) => {
  await pages.open(
    page,
    `<live-subtitles token="a3f9" data-token="one"></live-subtitles>
     <live-subtitles token="b2c3" data-token="two" theme="dark"></live-subtitles>
     <iframe src="${pages.viewer}/embed/c4d5" title="Another"></iframe>`,
  );
  await expect.poll(() => heard(page, "ready")).toHaveLength(2);
  const frame = frameOf(page);
  const live = { type: "connection", token: "two", state: "live" };
  await test.step("several tags keep apart", async () => {
    await say(frameOf(page, "b2c3"), { type: "connection", state: "live" });
    await expect.poll(() => heard(page, "connection")).toEqual([live]);
    await tag(page)
      .first()
      .evaluate((element) => element.setAttribute("theme", "sepia"));
    await expect.poll(() => reported(frame)).toHaveLength(1);
    expect(await reported(frameOf(page, "b2c3"))).toEqual([]);
  });
  await test.step("only the tag's own frame is heard", async () => {
    const forged = { protocol: "live-subtitles", version: 1, type: "connection", state: "ended" };
    await page.evaluate((message) => window.postMessage(message, "*"), forged);
    await say(frameOf(page, "c4d5"), { type: "connection", state: "failed" });
    for (const nonsense of [null, 1, "live", { ...forged, version: 2 }, { ...forged, state: "odd" }]) {
      await frame.evaluate((message) => {
        (window as unknown as { fake: { post: (raw: unknown) => void } }).fake.post(message);
      }, nonsense);
    }
    await say(frame, { type: "connection", state: "live" });
    await expect.poll(() => heard(page, "connection")).toEqual([live, { ...live, token: "one" }]);
  });
  await test.step("a frame that was led elsewhere is not heard", async () => {
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
    expect(await heard(page, "connection")).toHaveLength(2);
  });
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
