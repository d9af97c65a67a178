import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  LONGEST_ERROR_WAIT_MS,
  newRoomPoll,
  pollStep,
  roomAnswered,
  type RoomAnswer,
  roomAsked,
  type RoomPoll,
} from "../../../src/event/room-poll.ts";

type Ask = { readonly token: string; readonly at: number };

/** Plays the schedule until `until` (ms), each request answered after 100 ms. */
function play(
  tokens: readonly string[],
  until: number,
  answer: (ask: Ask) => RoomAnswer,
  {
    random = () => 0.5,
    isSeen = () => true,
  }: { readonly random?: () => number; readonly isSeen?: (now: number) => boolean } = {},
): readonly Ask[] {
  const asks: Ask[] = [];
  let poll: RoomPoll = newRoomPoll;
  let now = 0;
  while (now < until) {
    const step = pollStep(poll, { tokens, now, isSeen: isSeen(now) });
    if (step.ask === undefined) {
      now = Math.max(now + 1, Math.min(step.lookAgainAt ?? now + 1_000, now + 1_000));
      continue;
    }
    const ask = { token: step.ask, at: now };
    asks.push(ask);
    poll = roomAsked(poll, ask.token, now);
    expect(pollStep(poll, { tokens, now, isSeen: true }).ask).toBeUndefined();
    now += 100;
    poll = roomAnswered(poll, ask.token, answer(ask), { now, random: random() });
  }
  return asks;
}

const good = (): RoomAnswer => ({ came: "good" });
const MINUTE = 60_000;

describe("the schedule of asking for rooms", () => {
  it("asks for each room at once, one after the other, and about every minute then", () => {
    const asks = play(["a", "b", "c"], 10 * MINUTE, good);
    expect(asks.slice(0, 3).map(({ token }) => token)).toEqual(["a", "b", "c"]);
    expect(asks[2]?.at).toBeLessThan(2_000);
    for (const token of ["a", "b", "c"])
      expect(asks.filter((ask) => ask.token === token).length).toBeGreaterThanOrEqual(8);
  });

  it("asks for no room twice within a minute, whatever is answered and seen", () => {
    const answers = fc.array(
      fc.oneof(
        fc.constant<RoomAnswer>({ came: "good" }),
        fc.constant<RoomAnswer>({ came: "unknown-token" }),
        fc
          .integer({ min: 0, max: 300_000 })
          .map((retryAfterMs): RoomAnswer => ({ came: "error", retryAfterMs })),
      ),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(
        answers,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        (said, random, seenFor) => {
          let n = -1;
          const asks = play(["a", "b"], 20 * MINUTE, () => said[(n += 1) % said.length] ?? { came: "good" }, {
            random: () => random,
            isSeen: (now) => Math.floor(now / 1_000 / seenFor) % 3 !== 1,
          });
          for (const token of ["a", "b"]) {
            const times = asks.filter((ask) => ask.token === token).map(({ at }) => at);
            for (const [index, at] of times.slice(1).entries())
              expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(MINUTE);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("asks nothing while the page is not seen", () => {
    const asks = play(["a"], 10 * MINUTE, good, { isSeen: (now) => now < MINUTE || now > 8 * MINUTE });
    expect(asks.some(({ at }) => at >= MINUTE && at <= 8 * MINUTE)).toBe(false);
    expect(pollStep(newRoomPoll, { tokens: ["a"], now: 0, isSeen: false })).toEqual({});
    expect(pollStep(newRoomPoll, { tokens: [], now: 0, isSeen: true })).toEqual({});
  });

  it("leaves a service in trouble alone for longer and longer, for all rooms", () => {
    const asks = play(["a", "b", "c"], 120 * MINUTE, () => ({ came: "error" }));
    const gaps = asks.slice(1).map(({ at }, n) => at - (asks[n]?.at ?? 0));
    for (const [n, gap] of gaps.slice(1).entries())
      expect(gap).toBeGreaterThanOrEqual((gaps[n] ?? 0) - 1_000);
    expect(asks.length).toBeLessThan(20);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(LONGEST_ERROR_WAIT_MS + 1_000);
  });

  it("waits as long as the service asks for, and goes on as before after a good answer", () => {
    let n = 0;
    const asks = play(["a", "b"], 30 * MINUTE, () => {
      n += 1;
      return n === 1 ? { came: "error", retryAfterMs: 10 * MINUTE } : { came: "good" };
    });
    expect(asks[1]?.at).toBeGreaterThanOrEqual(10 * MINUTE);
    expect((asks[2]?.at ?? Infinity) - (asks[1]?.at ?? 0)).toBeLessThan(1_000);
  });

  it("asks seldom for a token that leads nowhere, and for others as before", () => {
    const asks = play(["a", "b"], 20 * MINUTE, ({ token }) => ({
      came: token === "a" ? "unknown-token" : "good",
    }));
    const count = (token: string): number => asks.filter((ask) => ask.token === token).length;
    expect(count("a")).toBeLessThanOrEqual(4);
    expect(count("b")).toBeGreaterThanOrEqual(16);
  });
});

it("still waits for the room that was asked for last when an earlier one answers late", () => {
  const asked = roomAsked(roomAsked(newRoomPoll, "slow", 0), "next", 20_000);
  const poll = roomAnswered(asked, "slow", { came: "good" }, { now: 21_000, random: 0 });
  const until = asked.asking?.until;
  expect(until).toBeGreaterThan(22_000);
  expect(pollStep(poll, { tokens: ["third"], now: 22_000, isSeen: true })).toEqual({ lookAgainAt: until });
});
