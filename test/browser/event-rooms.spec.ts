/**
 * Changing rooms of an event in a real browser: one stream at a time, and speech and focus that go over.
 */
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { expectSpeech, SOUND_ALLOWED } from "./listening.ts";

test.use(SOUND_ALLOWED);
/** Sound takes its own time. */
test.describe.configure({ timeout: 60_000 });

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
