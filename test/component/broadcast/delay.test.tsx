/**
 * A link may hold text and the end back, so that they match a video stream that lags behind the hall.
 */
import { expect, it } from "vitest";

import { end } from "../../../src/node/rehearsal/channel.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import {
  connection,
  sentence,
  stageApp,
  textsOf,
  until,
  untilConnection,
  untilSentences,
} from "../../harness/app-in-dom.tsx";
import { said } from "../../harness/small-script.ts";

const stage = stageApp();

const follow = (seconds: number): Promise<Room> => stage.follow(`lang=en&steady=fast&delay=${seconds}`);

/** Sends by `send`, and waits until the page has it in hand. */
async function arrive(send: () => void): Promise<void> {
  const before = stage.pieces();
  send();
  await until(() => stage.pieces() > before);
}

it("text comes after the delay, in its order", async () => {
  const room = await follow(10);
  await arrive(() => room.send(said(1, "Good morning.")));
  await stage.wait(3_000);
  await arrive(() => room.send(said(2, "And welcome.")));
  await stage.wait(6_900);
  expect(sentence(1)).toBeNull();
  await stage.wait(200);
  await untilSentences(["Good morning."]);
  await stage.wait(3_000);
  await untilSentences(["Good morning.", "And welcome."]);
});

it("the end waits for what was said before it", async () => {
  const room = await follow(20);
  await arrive(() => room.send(said(1, "That was all.")));
  await arrive(() => room.apply((channel, now) => end(channel, now)));
  await stage.wait(15_000);
  expect(connection()).toBe("live");
  expect(sentence(1)).toBeNull();
  await stage.wait(6_000);
  await untilConnection("ended");
  expect(textsOf("[data-sid]")).toEqual(["That was all."]);
});
