/**
 * A stream that brings messages nobody can read, on the displays around the reader: a frame says it in words, a venue screen too, and
 * nothing goes on the air.
 */
import { screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";

import type { Room } from "../../../src/node/rehearsal/room.ts";
import { sentence, stageApp, textOf, textsOf, until, untilConnection } from "../../harness/app-in-dom.tsx";
import { qrIn } from "../../harness/kiosk-in-dom.ts";
import { said } from "../../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/embed/page.tsx";
import "../../../src/displays/screens.tsx";

const UNREADABLE = /sends something that this page cannot read/;

const stage = stageApp();

/** Opens a display and lets it get messages that nobody can read for as long as it takes to say so. */
async function misread(display: string, more = ""): Promise<Room> {
  const room = stage.open();
  await stage.readerVisit(`/${display}/${room.channel().token}?lang=en&steady=fast${more}`);
  await untilConnection("live");
  room.sendRaw(`event: noise\ndata: ${JSON.stringify({ body: { what: "Nobody knows what this is" } })}\n\n`);
  await stage.waitUntil("waiting");
  return room;
}

async function isReadAgain(room: Room): Promise<void> {
  room.send(said(1, "Good day."));
  await until(() => sentence(1) !== null);
  await untilConnection("live");
  expect(screen.queryByText(UNREADABLE)).toBeNull();
}

it("a frame says it in words, until a text can be read", async () => {
  const room = await misread("embed");
  screen.getByText(UNREADABLE);
  expect(textsOf("[data-sid]")).toEqual([]);
  await isReadAgain(room);
});

it("a frame without controls says it as well", async () => {
  await misread("embed", "&controls=off");
  screen.getByText(UNREADABLE);
});

it("an overlay stays empty, and shows the first text that can be read", async () => {
  const room = await misread("overlay");
  expect((document.body.textContent ?? "").trim()).toBe("");
  expect(document.querySelectorAll("svg, [role=status]")).toHaveLength(0);
  await isReadAgain(room);
});

it("a venue screen says it in the place of the text, with the way to one's own phone", async () => {
  const room = await misread("kiosk");
  expect(textOf("[role=status]")).toMatch(UNREADABLE);
  expect(qrIn()).toBeDefined();
  await isReadAgain(room);
});
