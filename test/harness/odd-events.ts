/**
 * What may be folded into what was said, with the sentence numbers a broken service gives: small ones, ones that no talk
 * reaches, and some that are none.
 */
import fc from "fast-check";

import type { SubtitleInput } from "../../src/subtitles/reduce.ts";
import { LARGEST_SID } from "../../src/vas/sentence-number.ts";
import { final, interim, translation } from "./builders.ts";

const MAX = Number.MAX_SAFE_INTEGER;

/** A number that no talk reaches, and some that are none. */
export const anyOddSid: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(1e6, 1e7, 1e9, 2 ** 31, 2 ** 32, LARGEST_SID, 2 ** 51, 2 ** 52, MAX - 1, MAX),
  fc.constantFrom(0, -1, -MAX, 0.5, 7.25, NaN, Infinity, -Infinity, 2 ** 53, 1e300),
  fc.integer({ min: 1e6, max: MAX }),
);

/** Names of the kinds of {@link oddEvent}. */
export const SID_KINDS = [
  "final",
  "interim",
  "translation",
  "reassigned",
  "merged",
  "error",
  "renamed",
] as const;
export type SidKind = (typeof SID_KINDS)[number];

/** An event of a kind about the sentence `sid`; its texts are `text`. */
export function eventAbout(sid: number, kind: SidKind, text = "odd"): SubtitleInput {
  switch (kind) {
    case "final":
      return final(sid, text, { translations: new Map([["en", text]]) });
    case "interim":
      return interim(sid, text, { revision: 1 });
    case "translation":
      return translation(sid, "en", text);
    case "reassigned":
      return { type: "speaker-reassigned", sid, speakerId: "s-9", label: "Odd" };
    case "merged":
      return {
        type: "speakers-merged",
        sourceId: "s-8",
        targetId: "s-9",
        targetLabel: "Odd",
        sids: [sid, 3, sid],
      };
    case "error":
      return { type: "error", code: "translation_failed", message: "", fatal: false, sid };
    case "renamed":
      return { type: "speaker-renamed", speakerId: "s-9", label: text };
  }
}

/** Anything a stream may bring, about any sentence. */
export const anyInput: fc.Arbitrary<SubtitleInput> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 160 }) }, anyOddSid),
        fc.constantFrom(...SID_KINDS),
        fc.constantFrom("", "a", "b", "a longer text"),
      )
      .map(([sid, kind, text]) => eventAbout(sid, kind, text)),
  },
  fc.constantFrom<SubtitleInput>({ type: "stream-lost" }, { type: "stream-back" }),
);
