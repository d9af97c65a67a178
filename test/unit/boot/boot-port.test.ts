/**
 * What the app may know and do of its boot page.
 */
import { expect, it } from "vitest";

import { createBootPort } from "../../../src/boot/boot-port.ts";
import type { BootHandOver } from "../../../src/boot/hand-over.ts";

const STREAM = "https://viewer.example/broadcast/a3f9/text?lang=de-DE";

it("answers for a boot page that is shown later than the app asks", () => {
  const done: string[] = [];
  const handOver: BootHandOver = {
    answers: new Map(),
    found: Promise.resolve(undefined),
    heard: Promise.resolve(undefined),
    ui: ["de"],
  };
  const port = createBootPort(handOver);
  expect(port.languages).toEqual(["de"]);
  expect([port.hasText(), port.textOf(1, "de-DE")]).toEqual([false, undefined]);
  port.coverPage();
  port.leavePage();

  handOver.page = {
    hasText: () => true,
    textOf: (sid, language) => `${sid} ${language}`,
    cover: () => done.push("cover"),
    leave: () => done.push("leave"),
  };
  expect([port.hasText(), port.textOf(1, "de-DE")]).toEqual([true, "1 de-DE"]);
  port.coverPage();
  port.leavePage();
  expect(done).toEqual(["cover", "leave"]);
});

it("knows of a stream that nobody has taken up, and closes it", () => {
  const closed: string[] = [];
  const answer = (name: string) => ({
    response: Promise.resolve(new Response()),
    abort: () => closed.push(name),
  });
  const port = createBootPort({
    answers: new Map([
      ["https://viewer.example/config.json", answer("config")],
      [STREAM, answer("stream")],
    ]),
    found: Promise.resolve(undefined),
    heard: Promise.resolve(undefined),
    ui: [],
  });
  expect(port.hasStream()).toBe(true);
  port.endStreams();
  expect(closed).toEqual(["stream"]);
  expect(port.hasStream()).toBe(false);
});
