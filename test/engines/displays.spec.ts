/**
 * The other displays, each as it is used: a venue screen, a layer over a video, a frame in an event page, the link builder.
 */
import setup from "../../src/i18n/locales/en/setup.ts";
import { startFraming } from "../harness/framing.ts";
import { said, translated } from "../harness/stage.ts";
import { ELSEWHERE, expect, expectMark, expectText, test, type ViewerPage } from "./fixtures.ts";

/** How far the first letter of a text stands out of its element, where it could be cut off, in CSS pixels. */
const hangingBy = (viewer: ViewerPage, selector: string): Promise<number> =>
  viewer.evaluate((wanted) => {
    const text = document.querySelector(wanted);
    if (text === null) return Infinity;
    const range = document.createRange();
    range.selectNodeContents(text);
    return text.getBoundingClientRect().left - range.getBoundingClientRect().left;
  }, selector);

test("a venue screen shows the last lines of its languages", async ({ viewer, host }) => {
  const room = host.open();
  await viewer.resize(1280, 800);
  await viewer.goto(`/kiosk/${room.channel().token}?lang=en,de,ar&steady=fast`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Welcome to the", { is_final: false, revision: 1 }));
  await expectText(viewer, '[lang|="en"] [data-sid="1"]', /Welcome to the$/);
  room.send(said(1, "Welcome to the hall.", { revision: 2 }));
  room.send(translated(1, "de-DE", "Willkommen im Saal."));
  room.send(translated(1, "ar-SA", "أهلًا بكم في القاعة."));
  await expectText(viewer, '[lang|="en"] [data-sid="1"]', /Welcome to the hall\.$/);
  await expectText(viewer, '[lang|="de"] [data-sid="1"]', /Willkommen im Saal\.$/);
  await expectText(viewer, '[lang|="ar"] [data-sid="1"] [dir="rtl"]', /أهلًا بكم في القاعة\.$/);
  room.send(said(2, "“Welcome to the hall,” she said."));
  await expectText(viewer, '[lang|="en"] [data-sid="2"]', /^“Welcome/);
  expect(await hangingBy(viewer, '[lang|="en"] [data-sid="2"] p')).toBeLessThan(1);
});

test("a layer over a video is transparent but for whole lines, whose first letter is whole", async ({
  viewer,
  host,
}) => {
  const room = host.open();
  await viewer.resize(1280, 800);
  await viewer.goto(`/overlay/${room.channel().token}?lang=en&steady=fast&fade=0`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "“Welcome to the hall,” she said."));
  await expectText(viewer, '[data-sid="1"]', /^“Welcome/);
  const grounds = await viewer.evaluate(() =>
    [document.documentElement, document.body].map((one) => getComputedStyle(one).backgroundColor),
  );
  expect(grounds).toEqual(["rgba(0, 0, 0, 0)", "rgba(0, 0, 0, 0)"]);
  expect(await hangingBy(viewer, '[data-sid="1"] p')).toBeLessThan(1);
});

test("a tag makes a frame in a page of another site, live and of the height of its text, and so does a frame by hand", async ({
  viewer,
  host,
}) => {
  const framing = await startFraming();
  try {
    const room = host.open();
    const { token } = room.channel();
    const tag = `<live-subtitles token="${token}" languages="en" height="auto"></live-subtitles>`;
    const path = framing.serve(
      `<!doctype html><html lang="en"><title>Event</title>${tag}<script src="${host.origin}/live-subtitles.js" async></script></html>`,
    );
    await viewer.goto(framing.elsewhere + path);
    const connection = () =>
      viewer.evaluateInFrame(() => document.documentElement.dataset["connection"] ?? "").catch(() => "");
    await expect.poll(connection).toBe("live");
    room.send(said(1, "Beside the video."));
    const text = () =>
      viewer.evaluateInFrame(
        () => document.querySelector<HTMLElement>('[data-sid="1"]')?.innerText.trim() ?? "",
      );
    await expect.poll(text).toBe("Beside the video.");
    const height = () =>
      viewer.evaluate(() => document.querySelector("live-subtitles")?.getBoundingClientRect().height ?? 0);
    const before = await height();
    for (let sid = 2; sid <= 8; sid += 1) room.send(said(sid, `One more line in the frame, number ${sid}.`));
    await expect.poll(height).toBeGreaterThan(before + 50);

    const frame = `<iframe src="${host.origin}/embed/${token}?lang=en" title="Subtitles"></iframe>`;
    const byHand = framing.serve(`<!doctype html><html lang="en"><title>Event</title>${frame}</html>`);
    await viewer.goto(framing.elsewhere + byHand);
    await expect.poll(connection).toBe("live");
    room.send(said(9, "In a frame by hand."));
    const newest = () =>
      viewer
        .evaluateInFrame(
          () => document.querySelector<HTMLElement>('#root [data-sid="9"]')?.innerText.trim() ?? "",
        )
        .catch(() => "");
    await expect.poll(newest).toBe("In a frame by hand.");
  } finally {
    await viewer.goto(ELSEWHERE);
    await framing.close();
  }
});

test("the link builder shows the display that is set up once the code is typed, and its link is copied and leads there", async ({
  viewer,
  host,
}) => {
  const { token } = host.open({ settings: { name: "Harbour talk" } }).channel();
  await viewer.resize(1280, 900);
  await viewer.goto("/setup");
  await viewer.typeInto("input", token);
  await expect
    .poll(() =>
      viewer.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].map(
          ({ value }) => value,
        ),
      ),
    )
    .toContain(`${host.origin}/broadcast/${token}`);
  const heading = () =>
    viewer.evaluateInFrame(() => document.querySelector("h1")?.textContent ?? "").catch(() => "");
  await expect.poll(heading).toBe("Harbour talk");
  await viewer.press(setup.take.copyWhat.replace("{{ what }}", setup.take.link));
  await expect.poll(() => viewer.texts("[role=status]")).toContain(setup.take.copied);
  const [link = ""] = await viewer.evaluate(() =>
    [...document.querySelectorAll("textarea")].map(({ value }) => value),
  );
  await viewer.goto(link);
  await expectMark(viewer, "connection", "live");
  await expectText(viewer, "h1", "Harbour talk");
});

test("a string is refused as markup where the browser can", async ({ viewer, host }) => {
  host.expectsComplaints = true;
  await viewer.goto("/");
  const refused = await viewer.evaluate(() => {
    if (!("trustedTypes" in window)) return "TypeError";
    try {
      document.body.innerHTML = "<p>text</p>";
      return "taken";
    } catch (error) {
      return String(Reflect.get(Object(error), "name"));
    }
  });
  expect(refused).toBe("TypeError");
});

test.describe("with a mistake on the page", () => {
  test.use({ script: 'setTimeout(() => { throw new Error("on purpose"); });' });

  test("an error and a violation of the policy would be noticed", async ({ viewer, host }) => {
    host.expectsComplaints = true;
    await viewer.goto("/");
    await viewer.evaluate(() => {
      const sheet = document.createElement("style");
      sheet.textContent = "p {}";
      document.head.append(sheet);
    });
    const complaints = () => host.complaints().join("\n");
    await expect.poll(complaints).toMatch(/policy: style-src/);
    await expect.poll(complaints).toMatch(/error: .*on purpose/);
  });
});
