/**
 * Screen reader mode: each final sentence is spoken once, in order and never before it is final, in each language shown.
 */
import { said, translated } from "../harness/stage.ts";
import { expect, expectMark, expectText, test } from "./fixtures.ts";
import { languagesOf } from "./tree.ts";

const ANN = { speaker_id: "Guest-1", speaker_label: "Ann" };

test("two languages with a speaker are spoken once, in order, each marked as its own", async ({
  viewer,
  host,
  screenReader,
}) => {
  const room = host.open({ settings: { speakerDiarization: true } });
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en,de&screenreader=on&steady=fast`);
  await expectMark(viewer, "connection", "live");
  await screenReader.heard();
  room.send(said(1, "Welcome to", { ...ANN, is_final: false, revision: 1 }));
  await expectText(viewer, '[data-sid="1"]', /Welcome to/);
  room.send(said(1, "Welcome to the hall.", { ...ANN, revision: 2 }));
  room.send(translated(1, "de-DE", "Willkommen im", { is_final: false, revision: 1 }));
  await expectText(viewer, '[data-sid="1"]', /Willkommen im/);
  room.send(translated(1, "de-DE", "Willkommen im Saal.", { revision: 2 }));
  room.send(said(2, "Please sit down.", ANN));
  room.send(translated(2, "de-DE", "Bitte setzen Sie sich."));
  await screenReader.untilHeard("Bitte setzen");
  const region = await screenReader.treeWith(
    "The second sentence in the region",
    ({ role, name, children }) =>
      role === "landmark" && name === "Screen reader mode" && JSON.stringify(children).includes("setzen"),
  );
  expect(languagesOf(region, "Please sit down.")).toEqual(["en-US", "en-US"]);
  expect(languagesOf(region, "Bitte setzen Sie sich.")).toEqual(["de-DE", "de-DE"]);
  expect(await screenReader.heard()).toEqual([
    "Ann: Welcome to the hall. Willkommen im Saal.",
    "Please sit down. Bitte setzen Sie sich.",
  ]);
});

test("one language is spoken once, in order, and no word of it before it is final", async ({
  viewer,
  host,
  screenReader,
}) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en&screenreader=on&steady=fast`);
  await expectMark(viewer, "connection", "live");
  await screenReader.heard();
  const sentences = ["Good morning.", "The bridge is open again.", "Mind the posts."];
  for (const [at, text] of sentences.entries()) {
    room.send(said(at + 1, `${text.slice(0, 4)} …`, { is_final: false, revision: 1 }));
    room.send(said(at + 1, text, { revision: 2 }));
  }
  await screenReader.untilHeard("Mind the posts.");
  expect(await screenReader.heard()).toEqual(sentences);
});
