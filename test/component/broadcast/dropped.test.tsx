/**
 * A talk that is longer than what a page keeps: its beginning goes, and the reader is told so once, where it was.
 */
import { afterAll, beforeAll, expect, it } from "vitest";

import { displayOf } from "../../../src/displays/registry.ts";
import { stageApp, textsOf, until, untilConnection } from "../../harness/app-in-dom.tsx";
import { said } from "../../harness/small-script.ts";

const DROPPED = "The beginning is no longer kept.";
const MOST = 150;

// The bound is the display's own; a talk of more than a day is longer than a test.
const display = displayOf("/broadcast/a3f9");
beforeAll(() => void Object.assign(display, { mostSentences: MOST }));
afterAll(() => void Reflect.deleteProperty(display, "mostSentences"));

const stage = stageApp();

/** How often it is said, anywhere on the page. */
const timesSaid = (): number => (document.body.textContent ?? "").split(DROPPED).length - 1;

it("says once that the beginning is no longer kept, above the text, however much goes", async () => {
  const room = stage.open();
  await stage.readerVisit(`/broadcast/${room.channel().token}`);
  await untilConnection("live");
  let newest = 0;
  const say = async (count: number): Promise<void> => {
    for (const to = newest + count; newest < to;) room.send(said((newest += 1), `Sentence ${newest}.`));
    await until(() => textsOf("[data-sid]").at(-1) === `Sentence ${newest}.`);
  };
  await say(MOST);
  expect(textsOf("[data-sid]")).toHaveLength(MOST);
  expect(timesSaid()).toBe(0);
  await say(1);
  expect(timesSaid()).toBe(1);
  expect(textsOf("[data-sid]")).not.toContain("Sentence 1.");
  const line = [...document.querySelectorAll("p")].find(({ textContent }) => textContent === DROPPED);
  const first = document.querySelector("[data-sid]");
  if (line === undefined || first === null) throw new Error("The line or the text is not there");
  expect(line.compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await say(2 * MOST);
  expect(timesSaid()).toBe(1);
  expect(line.isConnected).toBe(true);
  expect(textsOf("[data-sid]").length).toBeLessThanOrEqual(MOST);
});
