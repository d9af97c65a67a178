import { expect, it } from "vitest";

import { type FollowerState, followerStep } from "../../../../src/stream/tabs/follower.ts";

it("a follower takes the stream for open only where it is itself told so", () => {
  const state: FollowerState = { kind: "following", leader: "leader", isOpen: false };
  const welcome = (to: string) =>
    followerStep(
      state,
      { type: "message", message: { type: "welcome", from: "leader", to, open: true } },
      "us",
    );
  expect(welcome("another").commands).toEqual([]);
  expect(welcome("us").commands).toEqual([{ type: "opened" }]);
});
