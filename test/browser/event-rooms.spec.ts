/**
 * Changing rooms of an event in a real browser: one stream at a time, speech and focus that go over, and how often the
 * service is asked.
 */
import { harbourDays } from "../harness/event-files.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { passSlowly } from "./kiosk.ts";
import { expectSpeech, SOUND_ALLOWED, withTones as test } from "./listening.ts";

test.use(SOUND_ALLOWED);
/** Sound takes its own time. */
test.describe.configure({ timeout: 60_000 });

const MINUTE_MS = 60_000;

test("the old stream is closed before the new one is opened, and speech goes over with the next sentence", async ({
  page,
  stage,
}) => {
  const [main, harbour] = ["Main hall", "Harbour room"].map((name) => stage.open({ settings: { name } }));
  const [mainToken = "", harbourToken = ""] = [main, harbour].map((room) => room?.channel().token);
  const rooms = [
    { id: "main", name: "Main hall", token: mainToken },
    { id: "harbour", name: "Harbour room", token: harbourToken },
  ];
  await page.route("**/event.json", (route) => route.fulfill({ json: { name: "Harbour Days", rooms } }));
  const open = new Set<object>();
  const atOnce: number[] = [];
  const isStream = (url: string): boolean => new URL(url).pathname.endsWith("/text");
  page.on("request", (request) => {
    if (!isStream(request.url())) return;
    open.add(request);
    atOnce.push(open.size);
  });
  for (const over of ["requestfailed", "requestfinished"] as const)
    page.on(over as "requestfailed", (request) => open.delete(request));

  // With speech from the link there is one stream from the beginning.
  await page.goto(`/broadcast/${mainToken}?event=-&room=main&lang=en&ui=en&speech=on&steady=fast`);
  await expectConnection(page, "live");
  await expectSpeech(page, "idle");
  main?.send(said(1, "We are in the main hall, where the tide comes in."));
  await expectSpeech(page, "playing");
  await expect.poll(() => open.size).toBe(1);
  atOnce.length = 0;
  await page.getByRole("button", { name: "Rooms" }).click();
  const harbourLink = page.getByRole("region", { name: "Rooms" }).getByRole("link", { name: /Harbour room/ });
  await expect(harbourLink).toContainText("Live");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (isStream(request.url()) || request.url().includes("/api/"))
      asked.push(new URL(request.url()).pathname);
  });
  await harbourLink.press("Enter");
  await expectConnection(page, "live");
  expect(asked).toEqual([`/api/v1/viewer/broadcasts/${harbourToken}`, `/broadcast/${harbourToken}/text`]);
  await expect(page.getByRole("heading", { level: 1, name: "Harbour room" })).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`/broadcast/${harbourToken}\\?.*room=harbour`));
  await expectSpeech(page, "idle");
  harbour?.send(said(1, "And now we are in the harbour room."));
  await expect(sentence(page, 1)).toHaveText("And now we are in the harbour room.");
  await expectSpeech(page, "playing");
  expect(atOnce.every((count) => count === 1)).toBe(true);
  await expect.poll(() => main?.viewers()).toBe(0);
});

test("the event's page asks for a room once a minute at most, and for nothing while it is hidden", async ({
  page,
  stage,
}) => {
  const main = stage.open({ settings: { name: "Main hall" } }).channel().token;
  const harbour = stage.open({ state: { status: "pending" } }).channel().token;
  await page.clock.install();
  const event = harbourDays(Date.now(), { main, harbour });
  await page.route("**/event.json", (route) => route.fulfill({ json: event }));
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    // That is asked for by the test itself, while time passes.
    if (pathname !== "/config.json") asked.push(pathname);
  });
  const resolvesOf = (token: string): number =>
    asked.filter((path) => path === `/api/v1/viewer/broadcasts/${token}`).length;
  await page.goto("/event?ui=en");
  await expect(page.locator(".event-room").first()).toHaveAttribute("data-live");
  await passSlowly(page, 10 * MINUTE_MS, MINUTE_MS / 4);
  expect(resolvesOf(main)).toBeGreaterThan(5);
  for (const token of [main, harbour]) expect(resolvesOf(token)).toBeLessThanOrEqual(11);

  const see = (state: "hidden" | "visible"): Promise<void> =>
    page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await see("hidden");
  await page.clock.runFor(1_000);
  const before = asked.length;
  await passSlowly(page, 30 * MINUTE_MS, MINUTE_MS);
  expect(asked.slice(before)).toEqual([]);
  await see("visible");
  await expect.poll(() => asked.length).toBeGreaterThan(before);
});
