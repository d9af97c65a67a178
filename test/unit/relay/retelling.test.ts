/**
 * What a relay tells of what it has read: everything that is new, nothing twice, and a mark where something is missing.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  MISSING_TEXT,
  nothingTold,
  retell,
  type ServiceAway,
  type Told,
} from "../../../src/node/relay/retelling.ts";
import type { StreamBreak } from "../../../src/subtitles/reduce.ts";
import type { BroadcastEvent } from "../../../src/vas/events/index.ts";
import { broadcastInfo, final, interim, translation } from "../../harness/builders.ts";

const nothing = nothingTold(
  broadcastInfo({ transcriptionLanguage: "en-US", translationLanguages: ["ja-JP"] }),
);

function tellAll(inputs: readonly (BroadcastEvent | StreamBreak | ServiceAway)[], from: Told = nothing) {
  let told = from;
  const events = inputs.flatMap((input) => {
    const step = retell(told, input, 0);
    told = step.told;
    return step.events;
  });
  return { told, events };
}

describe("what is told", () => {
  it("parts a sentence from its translations", () => {
    const { events } = tellAll([final(1, "One", { translations: new Map([["ja-JP", "一"]]) })]);
    expect(events).toEqual([
      final(1, "One"),
      { type: "translation", sid: 1, language: "ja-JP", text: "一", isFinal: true },
    ]);
  });

  it("does not tell again what the service repeats after a break, wherever it goes on", () => {
    const talk = [1, 2, 3].flatMap((sid) => [interim(sid, "gro"), final(sid, `Text ${sid}`)]);
    fc.assert(
      fc.property(fc.nat(talk.length), fc.nat(talk.length), (broken, from) => {
        const heard = talk.slice(0, broken);
        const again = talk.slice(Math.min(from, broken));
        const { events } = tellAll([...heard, { type: "stream-lost" }, { type: "stream-back" }, ...again]);
        const finals = events.filter((event) => event.type === "sentence" && event.isFinal);
        expect(finals).toEqual([1, 2, 3].map((sid) => final(sid, `Text ${sid}`)));
      }),
    );
  });

  it("says once what each stream begins with", () => {
    const connected: BroadcastEvent = { type: "connected", status: "active", phase: "live" };
    expect(tellAll([connected, connected]).events).toEqual([connected]);
  });

  it("marks what was skipped in a break, in every language, before what comes after it", () => {
    const { events } = tellAll([
      final(1, "One"),
      { type: "stream-lost" },
      { type: "stream-back" },
      final(4, "Four"),
    ]);
    expect(events.slice(1)).toEqual([
      final(2, MISSING_TEXT),
      { type: "translation", sid: 2, language: "ja-JP", text: MISSING_TEXT, isFinal: true },
      final(4, "Four"),
    ]);
  });

  it("marks nothing where the stream was there all the time", () => {
    expect(tellAll([final(1, "One"), final(4, "Four")]).events).toHaveLength(2);
  });

  it("tells a translation that grows, and its final", () => {
    const grows = translation(1, "ja-JP", "い", { isFinal: false });
    expect(tellAll([grows, grows, translation(1, "ja-JP", "一")]).events).toHaveLength(2);
  });

  describe("while the service is away", () => {
    const lost = { type: "stream-lost" } as const;
    const back = { type: "stream-back" } as const;
    const away = { type: "service-away" } as const;
    const standby: BroadcastEvent = { type: "phase", phase: "standby", standbyMessage: "Soon." };

    it("says so once, and once that it is back, with the phase of before", () => {
      const { told, events } = tellAll([standby, lost, away, away]);
      expect(events).toEqual([standby, { type: "phase", phase: "interrupted" }]);
      expect(tellAll([back, lost, back], told).events).toEqual([{ type: "phase", phase: "standby" }]);
    });

    it("says nothing of a break that is over sooner", () => {
      expect(tellAll([lost, back, lost, back]).events).toEqual([]);
    });

    it("takes what the service says of itself when it is back", () => {
      const { told } = tellAll([standby, lost, away]);
      const connected: BroadcastEvent = { type: "connected", status: "active", phase: "live" };
      expect(tellAll([back, connected], told).told.broadcast).toMatchObject({ phase: "live" });
    });

    it("marks what was skipped all the same", () => {
      const { events } = tellAll([final(1, "One"), lost, away, back, final(3, "Three")]);
      expect(events.filter(({ type }) => type === "sentence")).toEqual([
        final(1, "One"),
        final(2, MISSING_TEXT),
        final(3, "Three"),
      ]);
    });
  });
});
