/**
 * What is said of how things stand: each state once, with its reason, and the focus is never lost.
 */
import words from "../../src/i18n/locales/en/interface.ts";
import { end, goLive, goStandby, pause } from "../../src/node/rehearsal/channel.ts";
import { startFraming } from "../harness/framing.ts";
import { said, translated } from "../harness/stage.ts";
import { ELSEWHERE, expect, expectMark, expectText, test, type ViewerPage } from "./fixtures.ts";
import { nodesIn } from "./tree.ts";

const UNKNOWN = words.notice.unknown.replace("{{ token }}", "zzzz");

/** What has the focus in the page. */
const focused = (viewer: ViewerPage): Promise<string> =>
  viewer.evaluate(() => document.activeElement?.textContent ?? "");

test("a link that leads nowhere says so once, and the focus is on the reason", async ({
  viewer,
  screenReader,
}) => {
  await viewer.goto("/broadcast/zzzz");
  await expect.poll(() => focused(viewer)).toBe(UNKNOWN);
  const heard = await screenReader.heard();
  // A focus that comes while a page loads is a part of the loading to Orca, and not always told.
  expect(heard.filter((one) => one.includes(UNKNOWN)).length).toBeLessThanOrEqual(1);
  // The line of the heading that it is at, and what describes it.
  const asked = (await screenReader.whereAmI()).join(" ");
  expect(asked).toContain("heading level 1.");
  expect(asked).toContain("with the code zzzz.");
  expect(asked).toContain(words.onward.unknown);
});

test("the first page says what to type and names no example as a value; a wrong code is told", async ({
  viewer,
  screenReader,
}) => {
  await viewer.goto("/");
  await screenReader.untilHeard(words.join.lead);
  expect(await screenReader.heard()).toContain("Code entry.");
  await viewer.typeInto("#code", "zzzz");
  await screenReader.heard();
  await screenReader.press("Return");
  await screenReader.untilHeard(UNKNOWN);
  const heard = await screenReader.heard();
  expect(heard.filter((one) => one.includes(UNKNOWN))).toHaveLength(1);
  expect(await focused(viewer)).toBe(UNKNOWN);
});

test("a pause, a standby, a broken connection and the end are told once, with the reason", async ({
  viewer,
  host,
  screenReader,
}) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Good morning."));
  await expectText(viewer, '[data-sid="1"]', /Good/);
  // How it is at first may be no news, or be told as a status: by the boot page, by the app, or by both of them.
  const atFirst = await screenReader.heard();
  expect(atFirst.filter((one) => one === words.status.live).length).toBeLessThanOrEqual(2);

  room.apply((channel, now) => pause(channel, now));
  await screenReader.untilHeard(words.notice.paused);
  expect(await screenReader.heard()).toEqual([words.notice.paused]);

  room.apply((channel, now) => goStandby(channel, "Coffee until eleven.", now));
  await screenReader.untilHeard("Coffee");
  await screenReader.untilHeard(words.status.standby);
  expect([...(await screenReader.heard())].sort()).toEqual(["Coffee until eleven.", words.status.standby]);

  room.apply((channel, now) => goLive(channel, now));
  await screenReader.untilHeard(words.status.live);
  expect(await screenReader.heard()).toEqual([words.status.live]);

  room.cut("destroy");
  await screenReader.untilHeard(words.notice.reconnecting);
  await screenReader.untilHeard(words.status.live);
  expect(await screenReader.heard()).toEqual([words.notice.reconnecting, words.status.live]);

  room.apply((channel, now) => end(channel, now));
  await screenReader.untilHeard(words.notice.ended);
  const heard = await screenReader.heard();
  expect(heard).toHaveLength(1);
  expect(heard[0]).toContain(words.notice.ended);
});

test("an event page with a frame tells one status", async ({ viewer, host, screenReader }) => {
  const framing = await startFraming();
  try {
    const { token } = host.open().channel();
    const tag = `<live-subtitles token="${token}" languages="en"></live-subtitles>`;
    const path = framing.serve(
      `<!doctype html><html lang="en"><title>Event</title><h1>Event</h1>${tag}<script src="${host.origin}/live-subtitles.js" async></script></html>`,
    );
    await viewer.goto(framing.elsewhere + path);
    await screenReader.untilHeard(words.status.live);
    const heard = await screenReader.heard();
    expect(heard.filter((one) => /\b(?:live|connecting)\b/i.test(one) && !one.startsWith("http"))).toEqual([
      words.status.live,
    ]);
  } finally {
    await viewer.goto(ELSEWHERE);
    await framing.close();
  }
});

test("a venue screen is silent about what is said", async ({ viewer, host, screenReader }) => {
  const room = host.open();
  await viewer.goto(`/kiosk/${room.channel().token}?lang=en,de&steady=fast`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "de-DE", "Guten Morgen."));
  await expectText(viewer, '[lang|="de"] [data-sid="1"]', /Guten/);
  await screenReader.treeWith("The first line", ({ runs }) =>
    runs.some(({ text }) => text === "Guten Morgen."),
  );
  // The place Orca was at went with the waiting screen, and it tells where it is now.
  await screenReader.heard();
  for (let sid = 2; sid <= 4; sid += 1) {
    room.send(said(sid, `Sentence ${sid}.`));
    room.send(translated(sid, "de-DE", `Satz ${sid}.`));
  }
  const tree = await screenReader.treeWith("The last line", ({ runs }) =>
    runs.some(({ text }) => text === "Satz 4."),
  );
  expect(nodesIn(tree).some(({ role }) => role === "alert")).toBe(false);
  expect(await screenReader.heard()).toEqual([]);
});
