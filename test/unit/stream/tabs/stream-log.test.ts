import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createStreamLog, type Piece, type StreamLog } from "../../../../src/stream/tabs/stream-log.ts";
import {
  allSentences,
  noSubtitles,
  reduceSubtitles,
  type SubtitleState,
} from "../../../../src/subtitles/reduce.ts";
import { decodeFrame, type Frame } from "../../../../src/vas/decode-event.ts";

const RUNS = 300;

const frameOf = (name: string, payload: unknown): Frame => ({ name, data: JSON.stringify(payload) });

type Happening = Frame | { readonly awayMs: number };

/** What a viewer shows who hears this, one ms after the other. */
function heard(pieces: readonly (Piece | Happening)[], from = noSubtitles): SubtitleState {
  let state = from;
  for (const piece of pieces) {
    if ("data" in piece) {
      const decoded = decodeFrame(piece);
      for (const event of decoded.ok ? decoded.value : []) state = reduceSubtitles(state, event, 0);
      continue;
    }
    const [agoMs, isOver] = "awayMs" in piece ? [piece.awayMs, true] : [piece.lostForMs, piece.isOver];
    state = reduceSubtitles(state, { type: "stream-lost", agoMs }, 0);
    if (isOver) state = reduceSubtitles(state, { type: "stream-back" }, 0);
  }
  return state;
}

/** What of it is on the page. */
const shown = (state: SubtitleState) => ({
  sentences: allSentences(state).map(({ sid, original, translations, speakerId, startMs }) => ({
    sid,
    original,
    translations: [...translations].sort(([a], [b]) => (a < b ? -1 : 1)),
    speakerId,
    startMs,
  })),
  gaps: state.gaps.map(({ from, to, lostForMs }) => ({ from, to, lostForMs })),
  names: [...state.speakers.byId].sort(([a], [b]) => (a < b ? -1 : 1)),
  merged: [...state.speakers.mergedInto],
});

function keepAll(log: StreamLog, happenings: readonly Happening[]): void {
  let now = 0;
  for (const [at, happening] of happenings.entries()) {
    if ("data" in happening) log.keep(happening, `${at}`);
    else {
      log.lost(now);
      now += happening.awayMs;
      log.back(now);
    }
  }
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const speaker = fc.constantFrom("Guest-1", "Guest-2", "Guest-3");
const revision = optional(fc.integer({ min: 1, max: 4 }));
const word = fc.constantFrom("a", "b", "c", "d");

/** A talk that goes on: numbers go up, with steps back to what was said just before. */
const happening = (at: number): fc.Arbitrary<Happening> => {
  const sid = fc.integer({ min: Math.max(1, Math.floor(at / 3) - 2), max: Math.floor(at / 3) + 2 });
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .record({
          sid,
          original_text: word,
          is_final: fc.boolean(),
          revision,
          speaker_id: optional(speaker),
          speaker_label: optional(word),
          start_ms: optional(fc.nat(9)),
          translated_texts: optional(fc.dictionary(fc.constantFrom("de", "ja"), word, { maxKeys: 2 })),
        })
        .map((payload) => frameOf("init_sentence", payload)),
    },
    {
      weight: 4,
      arbitrary: fc
        .record({ sid, language: fc.constantFrom("de", "ja"), text: word, is_final: fc.boolean(), revision })
        .map((payload) => frameOf("translation", payload)),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ speaker_id: speaker, new_label: word })
        .map((payload) => frameOf("speaker_renamed", payload)),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ sid, new_speaker_id: speaker, new_speaker_label: word })
        .map((payload) => frameOf("speaker_reassigned", payload)),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({
          source_speaker_id: speaker,
          target_speaker_id: speaker,
          target_speaker_label: word,
          affected_sids: fc.array(sid, { maxLength: 3 }),
        })
        .map((payload) => frameOf("speakers_merged", payload)),
    },
    { weight: 1, arbitrary: fc.record({ awayMs: fc.integer({ min: 1, max: 9_000 }) }) },
  );
};
const talk = fc
  .integer({ min: 1, max: 40 })
  .chain((length) => fc.tuple(...Array.from({ length }, (_, at) => happening(at))));

describe("what a tab keeps of the stream", () => {
  it("shows a tab that joins what the tab that was there all the time shows", () => {
    fc.assert(
      fc.property(talk, (happenings) => {
        const log = createStreamLog();
        keepAll(log, happenings);
        expect(shown(heard(log.since(null, 0).pieces))).toEqual(shown(heard(happenings)));
      }),
      { numRuns: RUNS },
    );
  });

  it("keeps who spoke first where a text is repeated with another speaker", () => {
    const said = (more: object) =>
      frameOf("init_sentence", { sid: 1, original_text: "a", is_final: false, ...more });
    const happenings = [
      said({ speaker_id: "Guest-3" }),
      said({ revision: 1 }),
      said({ revision: 2 }),
      said({ revision: 2, speaker_id: "Guest-1" }),
    ];
    const log = createStreamLog();
    keepAll(log, happenings);
    expect(shown(heard(log.since(null, 0).pieces))).toEqual(shown(heard(happenings)));
  });

  it("completes what a tab knows up to any event", () => {
    fc.assert(
      fc.property(talk, fc.nat(), (happenings, at) => {
        const log = createStreamLog();
        keepAll(log, happenings);
        const frames = happenings.flatMap((one, index) => ("data" in one ? [index] : []));
        const known = frames[at % frames.length] ?? -1;
        const { pieces } = log.since(known < 0 ? null : `${known}`, 0);
        const before = happenings.slice(0, known + 1);
        expect(shown(heard(pieces, heard(before))).sentences).toEqual(shown(heard(happenings)).sentences);
      }),
      { numRuns: RUNS },
    );
  });

  it("is much less than what came, where text grows word by word", () => {
    const log = createStreamLog();
    for (let sid = 1; sid <= 100; sid += 1)
      for (let words = 1; words <= 20; words += 1)
        log.keep(
          frameOf("init_sentence", { sid, original_text: "word ".repeat(words), is_final: words === 20 }),
          "",
        );
    expect(log.since(null, 0).pieces).toHaveLength(100);
  });

  it("keeps frames as they came where something is written down of their names", () => {
    const log = createStreamLog(false);
    const frame = frameOf("init_sentence", { sid: 1, original_text: "a", is_final: true, caption: "b" });
    log.keep(frame, "");
    expect(log.texts()).toEqual([frame]);
  });

  it("stays within bounds, and keeps text before other news", () => {
    const log = createStreamLog();
    log.keep(frameOf("connected", { status: "active" }), "");
    for (let sid = 1; sid <= 20_000; sid += 1) {
      log.keep(frameOf("init_sentence", { sid, original_text: `said ${sid}`, is_final: true }), `${sid}`);
      if (sid % 10 === 0)
        log.keep(frameOf("announcement", { announcement_id: "1", message: "x".repeat(9_000) }), "");
    }
    const { pieces, id } = log.since(null, 0);
    const sizes = pieces.map((piece) => ("data" in piece ? piece.data.length : 0));
    expect(pieces.length).toBeGreaterThan(4_500);
    expect(pieces.length).toBeLessThanOrEqual(5_001);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_000_000);
    expect(id).toBe("20000");
    // Of other news, what the last moments brought.
    expect(log.since("19990", 0).pieces.length).toBeGreaterThan(10);
  });

  it("keeps sentences however much comes under names that nobody knows", () => {
    const log = createStreamLog();
    for (let sid = 1; sid <= 100; sid += 1)
      log.keep(frameOf("init_sentence", { sid, original_text: `said ${sid}`, is_final: true }), "");
    for (let at = 1; at <= 6_000; at += 1)
      log.keep(frameOf("metrics", { load: at, more: "x".repeat(300) }), "");
    const frames = log.texts();
    const named = (name: string) => frames.filter((one) => one.name === name);
    expect(named("init_sentence")).toHaveLength(100);
    expect(named("metrics").at(-1)).toEqual(frameOf("metrics", { load: 6_000, more: "x".repeat(300) }));
    expect(named("metrics").length).toBeGreaterThan(2_500);
    const characters = named("metrics").reduce((sum, { data }) => sum + data.length, 0);
    expect(characters).toBeLessThanOrEqual(1_000_000);
  });

  it("keeps so many frames of names that nobody knows and no more, however short", () => {
    const log = createStreamLog();
    for (let at = 1; at <= 6_000; at += 1) log.keep(frameOf("captions", { segment: at }), `${at}`);
    expect(log.texts()).toHaveLength(5_000);
    expect(log.since("5900", 0).pieces).toHaveLength(100);
    log.forget();
    expect(log.texts()).toEqual([]);
  });
});
