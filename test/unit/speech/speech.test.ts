/**
 * Speech of a visit while what makes sound is still being loaded: what comes meanwhile is not lost, and nothing is
 * spoken that is not wanted any more.
 */
import { batch, createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { defaultSpeech } from "../../../src/links/parameters/speech.ts";
import type { AudioSelection } from "../../../src/speech/audio-selection.ts";
import type { SpeechOutput } from "../../../src/speech/speech-output.ts";
import type { SpeechPorts } from "../../../src/speech/ports-signals.ts";
import { createSpeech } from "../../../src/speech/speech-signals.ts";
import type { QueueInput } from "../../../src/speech/queue/state.ts";
import { noSubtitles, reduceSubtitles } from "../../../src/subtitles/reduce.ts";
import { findSentence } from "../../../src/subtitles/sections.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { final } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { clipOf } from "../../harness/speech-fixture.ts";

const english: AudioSelection = { language: "en", offered: true, fromService: true, voices: [] };

type Loaded = Awaited<ReturnType<SpeechPorts["load"]>>;

/** A visit whose player comes, or fails, when the test says so. */
function readerVisit() {
  const clock = createManualClock(1_000);
  const [subtitles, setSubtitles] = createSignal(noSubtitles);
  const [audioSelection, setAudioSelection] = createSignal<AudioSelection | undefined>();
  const reported: QueueInput[] = [];
  let answer: { readonly come: (loaded: Loaded) => void; readonly fail: (error: Error) => void } | undefined;
  const speechOutput: SpeechOutput = {
    send: (input) => void reported.push(input),
    behindMs: () => 0,
    wordIn: () => undefined,
    deviceVoices: () => [],
    forget: () => undefined,
    dispose: () => undefined,
  };
  const { speech, dispose } = createRoot((dispose) => ({
    dispose,
    speech: createSpeech({
      clock,
      fetch: async () => Promise.reject(new TypeError("nothing is fetched")),
      serviceOrigin: "https://service.example",
      page: { requestAnimationFrame: () => 0, cancelAnimationFrame: () => undefined },
      load: () =>
        new Promise<Loaded>((come, fail) => {
          answer = { come, fail };
        }),
      choices: () => defaultSpeech,
      audioSelection,
      transcriptionLanguage: () => "en",
      sentence: (sid) => findSentence(subtitles().articles, sid),
      newestSid: () => subtitles().newestSid,
      onDeviceVoices: () => undefined,
    }),
  }));
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const hear = (event: BroadcastEvent): void =>
    batch(() => {
      setSubtitles((state) => reduceSubtitles(state, event, clock.now()));
      speech.onEvent(event);
    });
  return {
    clock,
    speech,
    dispose,
    turn: (heard: AudioSelection | undefined) => setAudioSelection(heard),
    /** Sentence `sid` becomes final and its clip comes. */
    say: (sid: number, { clip = true } = {}) => {
      hear(final(sid, `Sentence ${sid}.`));
      if (clip) hear({ type: "speech-ready", ...clipOf(sid) });
    },
    hear,
    come: async () => {
      answer?.come({ startSpeechOutput: () => speechOutput });
      await settle();
    },
    fail: async () => {
      answer?.fail(new TypeError("gone"));
      await settle();
    },
    /** What the queue was told, without its settings. */
    reported: () => reported.filter(({ type }) => type !== "settings"),
    /** What it was told of sentences, in a word each. */
    words: () =>
      reported.flatMap((input) => {
        if (input.type === "final") return [`final ${input.sid}`];
        if (input.type === "clip") return [`clip ${input.clip.sid}`];
        return input.type === "clip-failed" ? [`none ${input.sid}`] : [];
      }),
  };
}

describe("an error of the service", () => {
  it("takes the clip of its sentence away where it is about speech, in this language or in none", async () => {
    const { turn, say, hear, come, reported, dispose } = readerVisit();
    turn(english);
    await come();
    say(1, { clip: false });
    const failure = { type: "error", code: "tts_failed", message: "", fatal: false } as const;
    hear({ ...failure, sid: 1, isSpeech: true, language: "de" });
    hear({ ...failure, sid: 1, code: "translation_failed" });
    hear({ ...failure, isSpeech: true });
    expect(reported().at(-1)).toMatchObject({ type: "final", sid: 1 });
    hear({ ...failure, sid: 1, isSpeech: true });
    expect(reported().at(-1)).toEqual({ type: "clip-failed", sid: 1 });
    dispose();
  });
});

describe("speech whose player is still on its way", () => {
  it("is told of every sentence and clip once the player is there, in order and with their ages", async () => {
    const { clock, turn, say, hear, come, reported, dispose } = readerVisit();
    turn(english);
    clock.advance(200);
    say(1);
    clock.advance(500);
    say(2, { clip: false });
    hear({ type: "speech-failed", sid: 2, language: "en" } as BroadcastEvent);
    clock.advance(500);
    say(3);
    await come();
    expect(reported()).toEqual([
      { type: "start", since: 1_000 },
      { type: "final", sid: 1, text: "Sentence 1.", language: "en", finalAt: 1_200 },
      { type: "clip", clip: clipOf(1), clipAt: 1_200 },
      { type: "final", sid: 2, text: "Sentence 2.", language: "en", finalAt: 1_700 },
      { type: "clip-failed", sid: 2 },
      { type: "final", sid: 3, text: "Sentence 3.", language: "en", finalAt: 2_200 },
      { type: "clip", clip: clipOf(3), clipAt: 2_200 },
    ]);
    say(4);
    expect(reported().slice(-2)).toEqual([
      { type: "final", sid: 4, text: "Sentence 4.", language: "en" },
      { type: "clip", clip: clipOf(4) },
    ]);
    dispose();
  });

  it("is not told of what is older than 20 s by then", async () => {
    const { clock, turn, say, come, words, dispose } = readerVisit();
    turn(english);
    say(1);
    clock.advance(15_000);
    say(2);
    clock.advance(5_001);
    await come();
    expect(words()).toEqual(["final 2", "clip 2"]);
    dispose();
  });

  it("is told nothing where speech was turned off meanwhile, then or later", async () => {
    const { turn, say, come, reported, dispose } = readerVisit();
    turn(english);
    say(1);
    turn(undefined);
    await come();
    expect(reported()).toEqual([]);
    turn(english);
    await come();
    expect(reported()).toEqual([{ type: "start", since: 1_000 }]);
    dispose();
  });

  it("is told only of what came since speech was asked for again", async () => {
    const { clock, turn, say, come, reported, words, dispose } = readerVisit();
    turn(english);
    say(1);
    turn(undefined);
    clock.advance(1_000);
    turn(english);
    say(2);
    await come();
    expect(words()).toEqual(["final 2", "clip 2"]);
    expect(reported()[0]).toEqual({ type: "start", since: 2_000 });
    dispose();
  });

  it("is told of what came while it could not be loaded, and while it is tried again", async () => {
    const { clock, turn, say, come, fail, speech, reported, words, dispose } = readerVisit();
    turn(english);
    say(1);
    clock.advance(15_000);
    await fail();
    expect(speech.state()).toBe("failed");
    say(2);
    clock.advance(5_001);
    speech.resume();
    say(3);
    await come();
    expect(words()).toEqual(["final 2", "clip 2", "final 3", "clip 3"]);
    expect(reported()[0]).toEqual({ type: "start", since: 1_000 });
    dispose();
  });

  it("is told nothing of what came before it failed where speech was turned off then", async () => {
    const { turn, say, come, fail, words, dispose } = readerVisit();
    turn(english);
    say(1);
    await fail();
    turn(undefined);
    say(2);
    turn(english);
    say(3);
    await come();
    expect(words()).toEqual(["final 3", "clip 3"]);
    dispose();
  });

  it("is told only of what came in the language that is heard by then", async () => {
    const { turn, say, hear, come, words, dispose } = readerVisit();
    turn(english);
    say(1);
    turn({ ...english, language: "de" });
    hear({ type: "translation", sid: 1, language: "de", text: "Satz 1.", isFinal: true });
    hear({ type: "speech-ready", ...clipOf(2), language: "de" });
    await come();
    expect(words()).toEqual(["final 1", "clip 2"]);
    dispose();
  });

  it("is told of the clips of both voices where another voice was chosen: the last one counts", async () => {
    const { turn, say, hear, come, reported, dispose } = readerVisit();
    turn(english);
    say(1);
    turn({ ...english, voice: "Bob" });
    const inOther = clipOf(1, 900, "Bob");
    hear({ type: "speech-ready", ...inOther });
    await come();
    expect(reported().filter(({ type }) => type === "clip")).toEqual([
      { type: "clip", clip: inOther, clipAt: 1_000 },
    ]);
    dispose();
  });

  it("forgets what came when others come under the same numbers", async () => {
    const { turn, say, speech, come, words, dispose } = readerVisit();
    turn(english);
    say(1);
    speech.forget();
    say(2);
    await come();
    expect(words()).toEqual(["final 2", "clip 2"]);
    dispose();
  });

  it("hears a sentence again that was tapped meanwhile", async () => {
    const { turn, say, speech, come, reported, dispose } = readerVisit();
    say(1, { clip: false });
    turn(english);
    say(2);
    speech.replay(1);
    await come();
    expect(reported().slice(-3)).toMatchObject([
      { type: "final", sid: 1, finalAt: 1_000 },
      { type: "final", sid: 2 },
      { type: "replay", sid: 1 },
    ]);
    dispose();
  });
});
