/**
 * A clip holds speech for no longer than its text can take, whatever it says of itself.
 */
import fc from "fast-check";
import { expect, it } from "vitest";

import { clipMs, longestClipMs, speakingMs } from "../../../../src/speech/queue/policy.ts";
import { clipOf, speakingFixture, well } from "../../../harness/speech-fixture.ts";

it("a clip of ten minutes that says it takes 0.9 s is not played, and the next sentence is", () => {
  const fixture = speakingFixture({
    behave: (_utterance, sid) => ({ ...well, lengthMs: sid === 1 ? 590_000 : 900 }),
  });
  for (const sid of [1, 2]) {
    fixture.final(sid);
    fixture.clip(sid, 900);
  }
  fixture.advance(10_000);
  expect(fixture.heard.map(({ sid, over }) => [sid, over])).toEqual([[2, "ended"]]);
  expect(fixture.state().counts).toMatchObject({ heard: 1, failed: 1 });
  expect(fixture.alive()).toEqual([]);
  expect(fixture.wrong).toEqual([]);
});

it("the device's voice says what such a clip does not, where it may", () => {
  const fixture = speakingFixture({
    settings: { deviceAllowed: true },
    behave: ({ kind }) => ({ ...well, lengthMs: kind === "clip" ? 590_000 : 900 }),
  });
  fixture.final(1);
  fixture.clip(1, 900);
  fixture.advance(10_000);
  expect(fixture.heard.map(({ kind, over }) => [kind, over])).toEqual([["device", "ended"]]);
});

it("a slow voice has the time it needs", () => {
  const text = "An ordinary sentence of a talk, spoken at half of the usual speed by the service's voice.";
  expect(longestClipMs(text)).toBeGreaterThan(2 * speakingMs(text) + 5_000);
});

it("what a clip says of its length is believed only where its text can take so long", () => {
  fc.assert(
    fc.property(
      fc.option(fc.string({ maxLength: 2_000 }), { nil: undefined }),
      fc.double({ min: 0, max: 1e7, noNaN: true }),
      (text, claimed) => {
        const ms = clipMs(clipOf(1, claimed), text);
        expect(ms).toBeGreaterThan(0);
        expect(ms).toBeLessThanOrEqual(longestClipMs(text));
      },
    ),
  );
});
