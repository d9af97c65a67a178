import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type FollowerInput,
  type FollowerState,
  followerStep,
  joining,
} from "../../../../src/stream/tabs/follower.ts";
import type { TabMessage } from "../../../../src/stream/tabs/protocol.ts";

const ME = "tab-1";
const tab = fc.constantFrom("tab-1", "tab-2", "tab-3");
const frame = { name: "heartbeat", data: "{}" };

const message: fc.Arbitrary<FollowerInput> = fc
  .tuple(
    fc.constantFrom("welcome", "opened", "changed", "leading", "standing-in", "frame", "past", "closed"),
    tab,
    tab,
    fc.boolean(),
    fc.constantFrom(null, "", "7"),
  )
  .map(([type, from, to, open, id]): TabMessage => {
    if (type === "welcome") return { type, from, to, open };
    if (type === "frame") return { type, from, frame, id: "7" };
    if (type === "past") return { type, from, to, pieces: [frame], id };
    return type === "closed" ? { type, from, cause: { kind: "network" } } : { type, from };
  })
  .map((sent) => ({ type: "message", message: sent }));
const input: fc.Arbitrary<FollowerInput> = fc.oneof(
  { weight: 6, arbitrary: message },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom("no-answer", "ask", "standing-in", "leading", "refused", "replaced", "close"),
    }),
  },
);

const run = (inputs: readonly FollowerInput[]) => {
  let state: FollowerState = joining;
  return inputs.map((one) => {
    const before = state;
    const next = followerStep(state, one, ME);
    state = next.state;
    return { before, input: one, ...next };
  });
};

describe("a tab that follows", () => {
  it("has at most one stream of its own, and says at most once that its stream is over", () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 40 }), (inputs) => {
        let own = 0;
        let closed = 0;
        for (const { commands, state } of run(inputs)) {
          for (const { type } of commands) {
            if (type === "open-own") own += 1;
            if (type === "close-own") own -= 1;
            if (type === "closed") closed += 1;
          }
          expect(own).toBeGreaterThanOrEqual(0);
          expect(own).toBeLessThanOrEqual(1);
          if (state.kind === "following") expect(own).toBe(0);
        }
        expect(closed).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("hears only the leader that has taken it in", () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 40 }), (inputs) => {
        for (const { before, input: one, commands } of run(inputs)) {
          const hears = commands.some(({ type }) => type === "frame" || type === "id");
          if (!hears) continue;
          expect(before).toMatchObject({ kind: "following" });
          expect(one).toMatchObject({
            type: "message",
            message: before.kind === "following" ? { from: before.leader } : {},
          });
        }
      }),
    );
  });

  it("does nothing more once it is over", () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 40 }), (inputs) => {
        for (const { before, commands } of run(inputs))
          if (before.kind === "over") expect(commands).toEqual([]);
      }),
    );
  });

  it("goes back from a stream of its own only to a leader that answers in time and has a stream", () => {
    const answer = (open: boolean): FollowerInput => ({
      type: "message",
      message: { type: "welcome", from: "tab-2", to: ME, open },
    });
    const after = (...inputs: FollowerInput[]) =>
      run([{ type: "standing-in" }, ...inputs]).at(-1)?.state.kind;
    expect(after({ type: "ask" }, answer(true))).toBe("following");
    expect(after(answer(true))).toBe("alone");
    expect(after({ type: "ask" }, answer(false))).toBe("alone");
    expect(after({ type: "ask" }, { type: "no-answer" }, answer(true))).toBe("alone");
  });
});
