import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  allSentences,
  noSubtitles,
  reduceSubtitles,
  type SubtitleState,
} from "../../../src/subtitles/reduce.ts";
import type { Text } from "../../../src/subtitles/sentence.ts";
import { deepFreeze, final, interim, translation } from "../../harness/builders.ts";
import {
  arrival,
  fold,
  history,
  type SpokenEvent,
  textFor,
  withoutRevision,
} from "../../harness/histories.ts";

/** Every text that is shown, by sentence and language. */
function textsOf(state: SubtitleState): Map<string, Text> {
  const texts = new Map<string, Text>();
  for (const sentence of allSentences(state)) {
    texts.set(`${sentence.sid} original`, sentence.original);
    for (const [language, text] of sentence.translations) texts.set(`${sentence.sid} ${language}`, text);
  }
  for (const [key, text] of texts) if (text.text === "") texts.delete(key);
  return texts;
}

/** What must be shown in the end: of each text, the highest revision that arrived. */
function expectedTexts(events: readonly SpokenEvent[]): Map<string, Text> {
  const newest = new Map<string, Text>();
  const offer = (sid: number, language: string, isFinal: boolean, revision = 0): void => {
    const key = `${sid} ${language}`;
    if ((newest.get(key)?.revision ?? -1) >= revision) return;
    newest.set(key, { text: textFor(sid, language, revision), isFinal, revision });
  };
  for (const event of events) {
    if (event.type === "sentence") {
      offer(event.sid, "original", event.isFinal, event.revision);
      for (const language of event.translations.keys())
        offer(event.sid, language, event.isFinal, event.revision);
    } else {
      offer(event.sid, event.language, event.isFinal, event.revision);
    }
  }
  return newest;
}

describe("whatever order events come in", () => {
  it("the end is the newest of all that arrived, each sentence once and in order", () => {
    fc.assert(
      fc.property(arrival, (events) => {
        const shown = textsOf(fold(events));
        expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expectedTexts(events)));
      }),
      { numRuns: 2_000 },
    );
  });

  it("no step replaces a final by an interim, or a newer text by an older one", () => {
    const mixed = arrival.chain((events) =>
      fc
        .array(fc.boolean(), { minLength: events.length, maxLength: events.length })
        .map((keep) => events.map((event, index) => (keep[index] === true ? event : withoutRevision(event)))),
    );
    fc.assert(
      fc.property(fc.oneof(arrival, mixed), (events) => {
        fold(events, noSubtitles, (state, before) => {
          const now = textsOf(state);
          const worse = [...textsOf(before)].filter(([key, old]) => {
            const text = now.get(key);
            if (text === undefined || (old.isFinal && !text.isFinal)) return true;
            return old.revision !== undefined && text.revision !== undefined && text.revision < old.revision;
          });
          if (worse.length > 0) expect(worse).toEqual([]);
        });
      }),
      { numRuns: 800 },
    );
  });

  it("every state has each sentence once, in the order of its sid, and counts them right", () => {
    fc.assert(
      fc.property(arrival, (events) => {
        fold(events, noSubtitles, (state) => {
          const sids = allSentences(state).map((sentence) => sentence.sid);
          expect(sids).toEqual([...new Set(sids)].toSorted((a, b) => a - b));
          expect(state.count).toBe(sids.length);
          const said = allSentences(state).filter(({ original }) => original.text !== "");
          expect(state.newestSid).toBe(said.at(-1)?.sid ?? 0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("a replay of any part changes no text", () => {
    fc.assert(
      fc.property(history, fc.nat(), (events, from) => {
        const state = fold(events);
        const replayed = fold(events.slice(from % events.length), state);
        expect(textsOf(replayed)).toEqual(textsOf(state));
      }),
      { numRuns: 300 },
    );
  });
});

describe("folding", () => {
  it("never changes what it was given", () => {
    fc.assert(
      fc.property(arrival, (events) => {
        let state = deepFreeze(noSubtitles);
        for (const event of events) state = deepFreeze(reduceSubtitles(state, deepFreeze(event), 0));
        state = deepFreeze(reduceSubtitles(state, { type: "stream-lost" }, 1));
        state = deepFreeze(reduceSubtitles(state, { type: "stream-back" }, 2));
        expect(state.count).toBe(allSentences(state).length);
      }),
      { numRuns: 150 },
    );
  });

  it("gives back the very same state for an event it has just seen", () => {
    fc.assert(
      fc.property(arrival, (events) => {
        fold(events, noSubtitles, (state, _before, event) => {
          expect(reduceSubtitles(state, event, 1e9)).toBe(state);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe("one sentence", () => {
  const shown = (...events: SpokenEvent[]): Text | undefined => allSentences(fold(events))[0]?.original;

  it("grows", () => {
    expect(shown(interim(1, "大"), interim(1, "大家"), interim(1, "大家好"))?.text).toBe("大家好");
  });

  it("stays final", () => {
    expect(shown(final(1, "大家好"), interim(1, "大家"))).toEqual({ text: "大家好", isFinal: true });
    expect(shown(final(1, "大家好", { revision: 1 }), interim(1, "大", { revision: 9 }))?.text).toBe(
      "大家好",
    );
  });

  it("is corrected by a final of a higher revision, and by one without where none had any", () => {
    expect(shown(final(1, "大家號", { revision: 1 }), final(1, "大家好", { revision: 2 }))?.text).toBe(
      "大家好",
    );
    expect(shown(final(1, "大家號"), final(1, "大家好"))?.text).toBe("大家好");
  });

  it("keeps its correction when the uncorrected text is replayed", () => {
    expect(shown(final(1, "大家好", { revision: 2 }), final(1, "大家號"))?.text).toBe("大家好");
    expect(shown(final(1, "大家號"), final(1, "大家好", { revision: 2 }), final(1, "大家號"))?.text).toBe(
      "大家好",
    );
  });

  it("becomes final within one revision", () => {
    expect(shown(interim(1, "大家好", { revision: 3 }), final(1, "大家好", { revision: 3 }))?.isFinal).toBe(
      true,
    );
  });

  it("may be known by its translation first", () => {
    const [sentence] = allSentences(fold([translation(1, "en", "Hello"), final(1, "大家好")]));
    expect(sentence?.original.text).toBe("大家好");
    expect(sentence?.translations.get("en")?.text).toBe("Hello");
  });

  it("has its own times: when it was heard of, and when it became final", () => {
    const [sentence] = allSentences(
      fold([interim(1, "大"), interim(1, "大家"), final(1, "大家好"), final(1, "大家好。")]),
    );
    expect(sentence).toMatchObject({ arrivedAt: 0, finalAt: 2_000 });
  });

  it("knows its language, speaker and place in time as they were said last", () => {
    const said = { language: "zh-TW", speakerId: "A", startMs: 10, endMs: 20 };
    const [sentence] = allSentences(fold([interim(1, "大", said), final(1, "大家好", { endMs: 30 })]));
    expect(sentence).toMatchObject({ ...said, endMs: 30 });
  });

  it("learns what it did not know from an event whose text is not newer", () => {
    const [late] = allSentences(
      fold([final(1, "大家好"), interim(1, "大", { speakerId: "A", startMs: 10 })]),
    );
    expect(late).toMatchObject({ original: { text: "大家好" }, speakerId: "A", startMs: 10 });
    const [again] = allSentences(
      fold([final(1, "大家好"), final(1, "大家好", { speakerId: "A", language: "zh-TW" })]),
    );
    expect(again).toMatchObject({ speakerId: "A", language: "zh-TW" });
  });

  it("does not unlearn anything by an event whose text is not newer", () => {
    const events = [
      final(1, "大家好", { speakerId: "B", startMs: 10 }),
      interim(1, "大", { speakerId: "A", startMs: 5 }),
    ];
    expect(allSentences(fold(events))[0]).toMatchObject({ speakerId: "B", startMs: 10 });
  });

  it("keeps at most a hundred translations, and goes on improving those", () => {
    const many = Array.from({ length: 150 }, (_, index) => translation(1, `en-x-${index}`, "a"));
    const state = fold([...many, translation(1, "en-x-0", "b")]);
    const [sentence] = allSentences(state);
    expect(sentence?.translations.size).toBe(100);
    expect(sentence?.translations.get("en-x-0")?.text).toBe("b");
  });
});

describe("events that are not about sentences", () => {
  it("change nothing", () => {
    const state = fold([final(1, "大家好")]);
    const others = [
      { type: "heartbeat" },
      { type: "connected", status: "active" },
      { type: "phase", status: "paused" },
      { type: "viewer-count", count: 3 },
      { type: "config" },
      { type: "queue", position: 1 },
      { type: "ended" },
      { type: "error", code: "x", message: "", fatal: true },
      { type: "announcement", id: "a", message: "m", translations: new Map() },
      { type: "speech-failed", sid: 1, language: "en", code: "x" },
      {
        type: "speech-ready",
        sid: 1,
        language: "en",
        voiceName: "v",
        audio: { url: "u" },
        mimeType: "a",
        words: [],
      },
    ] as const;
    for (const event of others) expect(reduceSubtitles(state, event, 5)).toBe(state);
  });
});
