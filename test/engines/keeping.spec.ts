/**
 * What stays and what is taken along: the text after a reload, a second page in the same tab, several tabs, files and the
 * record, and the viewer itself without a network.
 */
import words from "../../src/i18n/locales/en/interface.ts";
import { said } from "../harness/stage.ts";
import { ELSEWHERE, expect, expectMark, expectSentences, expectText, test } from "./fixtures.ts";
import { followLongTalk, say, untilWritten } from "./long-talk.ts";

const PASSWORD = "Lyra-77 Öst";
const locked = { settings: { name: "Board meeting", accessType: "password", passCode: PASSWORD } } as const;

/** How the page is printed: what holds for paper is held for the screen while it is looked at. */
function lookOnPaper() {
  const isShown = (element: Element): boolean => element.getClientRects().length > 0;
  const media: MediaList[] = [];
  const collect = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText === "print") media.push(rule.media);
      if ("cssRules" in rule) collect(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) collect(sheet.cssRules);
  for (const one of media) one.mediaText = "all";
  const texts = [...document.querySelectorAll("#root [data-sid] p[lang]")];
  const look = {
    controls: [...document.querySelectorAll("button, input, select")]
      .filter(isShown)
      .map(({ outerHTML }) => outerHTML),
    ground: getComputedStyle(document.documentElement).backgroundColor,
    inks: [...new Set(texts.filter(isShown).map((text) => getComputedStyle(text).color))],
    isCut: [...document.querySelectorAll("main, main *")].some(
      (element) => isShown(element) && getComputedStyle(element).overflowY === "auto",
    ),
  };
  for (const one of media) one.mediaText = "print";
  return look;
}

test("what was said stands there again after a reload, and goes on", async ({ viewer, host }) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "This is kept."));
  await expectSentences(viewer, ["This is kept."]);
  await untilWritten(viewer, 1);
  await viewer.reload();
  await expectSentences(viewer, ["This is kept."]);
  await expectMark(viewer, "connection", "live");
  room.send(said(2, "And on."));
  await expectSentences(viewer, ["This is kept.", "And on."]);
});

test("a password opens its broadcast, and a reload of what is not kept is live again", async ({
  viewer,
  host,
}) => {
  const room = host.open(locked);
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "locked");
  await viewer.typeInto("input[type=password]", PASSWORD);
  await viewer.press(words.unlock.remember);
  await viewer.press(words.unlock.open);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Behind the door."));
  await expectSentences(viewer, ["Behind the door."]);
  await viewer.reload();
  await expectMark(viewer, "connection", "live");
  room.send(said(2, "Still behind it."));
  await expect.poll(() => viewer.texts("#root [data-sid]")).toContain("Still behind it.");
});

test("a second page of the viewer in the same tab, and the way back, keep and show all that was said", async ({
  viewer,
  host,
}) => {
  const room = await followLongTalk(viewer, host, 3);
  const other = host.open();
  await untilWritten(viewer, 3);
  // What is not written yet is left in the tab.
  say(room, 4, 40);
  await expectText(viewer, '[data-sid="40"]', /40/);
  await viewer.goto(`/broadcast/${other.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  other.send(said(1, "The other room."));
  await expectSentences(viewer, ["The other room."]);
  await viewer.back();
  await expectMark(viewer, "connection", "live");
  await expect.poll(() => viewer.count("#root [data-sid]")).toBe(40);
  say(room, 41, 41);
  await expectText(viewer, '[data-sid="41"]', /41/);
  await untilWritten(viewer, 41);
  await viewer.reload();
  await expect.poll(() => viewer.count("#root [data-sid]")).toBe(41);
});

test("two tabs show live text from one stream, and one goes on when the other closes", async ({
  viewer,
  host,
  openTab,
}) => {
  const room = host.open();
  const address = `/broadcast/${room.channel().token}?lang=en`;
  const other = await openTab();
  for (const tab of [other, viewer]) {
    await tab.goto(address);
    await expectMark(tab, "connection", "live");
  }
  expect(room.viewers()).toBe(1);
  room.send(said(1, "Everyone sees this."));
  for (const tab of [other, viewer]) await expectSentences(tab, ["Everyone sees this."]);
  await other.goto(ELSEWHERE);
  room.send(said(2, "Meanwhile."));
  await expect.poll(() => room.viewers()).toBe(1);
  room.send(said(3, "After."));
  await expectSentences(viewer, ["Everyone sees this.", "Meanwhile.", "After."]);
});

test("what was said is saved in each format", async ({ viewer, host }) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Take this home.", { start_ms: 0, end_ms: 2_000 }));
  await expectSentences(viewer, ["Take this home."]);
  await viewer.evaluate(() => {
    const files: Blob[] = [];
    Object.assign(window, { files });
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return create(file);
    };
  });
  const lastFile = () =>
    viewer.evaluate(async () => (window as unknown as { files: Blob[] }).files.at(-1)?.text() ?? "");
  await viewer.press(words.transcript.open);
  for (const format of ["txt", "srt", "vtt", "sbv", "csv", "json"] as const) {
    await viewer.choose(format);
    await viewer.press(words.transcript.save);
    await expectText(viewer, "dialog [role=status]", new RegExp(`\\.${format}`));
    expect(await lastFile(), format).toContain("Take this home.");
  }
});

test("the written record holds what was said, and the way back leads to the text", async ({
  viewer,
  host,
}) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Before the record."));
  await expectSentences(viewer, ["Before the record."]);
  await viewer.press(words.transcript.open);
  await viewer.press(words.transcript.record);
  await expectText(viewer, "main", /Before the record\./);
  room.send(said(2, "While it is read."));
  await expectText(viewer, "main", /While it is read\./);
  expect(await viewer.evaluate(lookOnPaper)).toEqual({
    controls: [],
    ground: "rgb(255, 255, 255)",
    inks: ["rgb(0, 0, 0)"],
    isCut: false,
  });
  await viewer.press(words.record.back);
  await expectSentences(viewer, ["Before the record.", "While it is read."]);
  await expectMark(viewer, "connection", "live");
});

test("after the first visit the viewer opens without a network, with what was said", async ({
  viewer,
  host,
}) => {
  const room = host.open();
  const address = `/broadcast/${room.channel().token}?lang=en`;
  await viewer.goto(address);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Before the break."));
  await expectSentences(viewer, ["Before the break."]);
  // A worker that has the page has everything; of its state WebKit may tell an old one.
  await expect.poll(() => viewer.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await untilWritten(viewer, 1);
  await host.leave();
  await viewer.goto(address);
  await expectSentences(viewer, ["Before the break."]);
  await host.comeBack();
  await expectMark(viewer, "connection", "live");
  room.send(said(2, "And on."));
  await expectSentences(viewer, ["Before the break.", "And on."]);
});
