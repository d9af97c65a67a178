/**
 * What is read where text, settings, search and the record are gone through, and in which language the tree has it.
 */
import words from "../../src/i18n/locales/en/interface.ts";
import { followLongTalk } from "../engines/long-talk.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectMark, expectText, test } from "./fixtures.ts";
import { languagesOf, nodesIn, runsIn } from "./tree.ts";

const ANN = { speaker_id: "Guest-1", speaker_label: "Ann" };
const LONG_TALK = 500;

test("every sentence of a long text is in the tree, also far above", async ({
  viewer,
  host,
  screenReader,
}) => {
  await followLongTalk(viewer, host, LONG_TALK);
  const number = (text: string): number | undefined => Number(/number (\d+) of/.exec(text)?.[1]) || undefined;
  const tree = await screenReader.treeWith("The last sentence", ({ runs }) =>
    runs.some(({ text }) => number(text) === LONG_TALK),
  );
  const read = runsIn(tree).flatMap(({ text }) => number(text) ?? []);
  expect(read).toEqual(Array.from({ length: LONG_TALK }, (_, at) => at + 1));
});

test("a speaker is read as a name, and nothing is read where there is nothing", async ({
  viewer,
  host,
  screenReader,
}) => {
  const room = host.open({ settings: { speakerDiarization: true } });
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en&steady=fast`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Good morning.", ANN));
  room.send(said(2, "Please sit down.", ANN));
  await expectText(viewer, '[data-sid="2"]', /sit/);
  const tree = await screenReader.treeWith("The last sentence", ({ runs }) =>
    runs.some(({ text }) => text === "Please sit down."),
  );
  const read = runsIn(tree).map(({ text }) => text);
  expect(read).toEqual(expect.arrayContaining(["Ann", "Good morning.", "Please sit down."]));
  // Orca stops at each piece of text, and says "status bar" at one without any.
  expect(read.filter((text) => /^\W*$/u.test(text))).toEqual([]);
  expect(nodesIn(tree).filter((node) => node.role === "status bar" && runsIn(node).length === 0)).toEqual([]);
});

test("settings open without a count, a match is told with its sentence, Listen tells its state", async ({
  viewer,
  host,
  screenReader,
}) => {
  await followLongTalk(viewer, host, 12);
  await screenReader.heard();
  await viewer.press(words.settings.open);
  await screenReader.untilHeard(words.settings.title);
  await viewer.press(words.settings.tabs.tools);
  await screenReader.untilHeard(words.settings.tabs.tools);
  await expectText(viewer, "[role=tabpanel]:not([hidden]) [role=status], [role=status][aria-live=off]", /\S/);
  const settings = await screenReader.heard();
  expect(settings.filter((one) => /\d+ sentences/.test(one))).toEqual([]);
  await viewer.press(words.settings.close);
  await viewer.press(words.find.open);
  await screenReader.untilHeard(words.find.label);
  await viewer.typeInto("[role=search] input", "number 12");
  await screenReader.untilHeard("1 of 1");
  const found = (await screenReader.heard()).filter((one) => one.includes(" of 1"));
  expect(found).toEqual(["1 of 1 This is sentence number 12 of a talk that goes on for quite a while."]);
  await viewer.press(words.find.close);
  await viewer.press(words.listen.button);
  await screenReader.untilHeard("pressed");
  expect((await screenReader.heard()).filter((one) => one.includes(words.listen.button))).toHaveLength(1);
});

test("the record has one article for each sentence", async ({ viewer, host, screenReader }) => {
  const room = host.open({ settings: { speakerDiarization: true } });
  await viewer.goto(`/broadcast/${room.channel().token}/record?lang=en,de`);
  await expectMark(viewer, "connection", "live");
  for (const sid of [1, 2, 3]) {
    room.send(said(sid, `Sentence ${sid}.`, ANN));
    room.send(translated(sid, "de-DE", `Satz ${sid}.`));
  }
  const tree = await screenReader.treeWith("The last row", ({ runs }) =>
    runs.some(({ text }) => text === "Satz 3."),
  );
  const rows = nodesIn(tree).filter(({ role }) => role === "article");
  expect(rows.map((row) => runsIn(row).map(({ text }) => text))).toEqual([
    ["Ann", "0:00", "Link to sentence 1", "Sentence 1.", "Satz 1."],
    ["0:00", "Link to sentence 2", "Sentence 2.", "Satz 2."],
    ["0:00", "Link to sentence 3", "Sentence 3.", "Satz 3."],
  ]);
  expect(languagesOf(tree, "Satz 3.")).toEqual(["de-DE"]);
  expect(languagesOf(tree, "Sentence 3.")).toEqual(["en-US"]);
});

test("the tree has the language of the interface, at first and after a switch, and of each text", async ({
  viewer,
  host,
  screenReader,
}) => {
  const room = host.open();
  const find = { en: words.find.open, ar: "بحث", de: "Suchen" };
  const direction = (): Promise<readonly string[]> =>
    viewer.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
  const languageOf = async (name: string): Promise<readonly string[]> =>
    languagesOf(
      await screenReader.treeWith(name, ({ runs }) => runs.some(({ text }) => text === name)),
      name,
    ).map((tag) => tag.toLowerCase());

  await viewer.goto(`/broadcast/${room.channel().token}?ui=ar&lang=en,de&steady=fast`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "de-DE", "Guten Morgen."));
  await expectText(viewer, '[data-sid="1"]', /Guten/);
  expect(await languageOf(find.ar)).toEqual(["ar"]);
  expect(await direction()).toEqual(["ar", "rtl"]);
  expect(await languageOf("Good morning.")).toEqual(["en-us"]);
  expect(await languageOf("Guten Morgen.")).toEqual(["de-de"]);

  await viewer.press("حجم النص");
  await viewer.press("اللغات");
  for (const [tag, expected] of [
    ["de", ["de", "ltr"]],
    ["en", ["en", "ltr"]],
    ["ar", ["ar", "rtl"]],
  ] as const) {
    await viewer.choose(tag);
    await expect.poll(direction).toEqual(expected);
    expect(await languageOf(find[tag])).toEqual([tag]);
  }
  expect(await languageOf("Guten Morgen.")).toEqual(["de-de"]);
});
