/**
 * Reads a dialect as the viewer does and compares what comes of it with what comes of the same talk in the profile.
 */
import { createFinality, SETTLED_AFTER_MS } from "../../../src/vas/shape/finality.ts";
import {
  allSentences,
  noSubtitles,
  reduceSubtitles,
  type SubtitleState,
} from "../../../src/subtitles/reduce.ts";
import { findSentence } from "../../../src/subtitles/sections.ts";
import type { Sentence, Text } from "../../../src/subtitles/sentence.ts";
import { type Decoded, decodeFrame, type Frame } from "../../../src/vas/decode-event.ts";
import { readByShape } from "../../../src/vas/shape/read-shape.ts";
import { type Dialect } from "./dialect.ts";
import { profileFrames, SPOKEN, type Step, TRANSLATED } from "./talk.ts";

export type Measured = {
  readonly seed: number;
  /**
   * The same sentences, texts, languages and finality as from the profile: texts and languages at every step, finality
   * never before it and in the end.
   */
  readonly isRead: boolean;
  /** The same finality at every step. */
  readonly isPrompt: boolean;
  /** What must not be in any dialect. */
  readonly harm: readonly ("ended" | "dropped a final" | "mixed")[];
  /** The first difference, and the frame before it. */
  readonly difference?: string;
};

/** Ms between two steps: less than what settles a text that says nothing of its finality. */
const STEP_MS = 200;
const CONTEXT = { transcriptionLanguage: SPOKEN, translationLanguages: TRANSLATED };

function read(frame: Frame): Decoded {
  const byName = decodeFrame(frame);
  return byName.ok ? byName : readByShape(frame, CONTEXT, byName.error.code);
}

/** A viewer that only folds. */
function createListener() {
  const finality = createFinality();
  let state = noSubtitles;
  let hasEnded = false;
  let now = 0;
  const fold = (events: ReturnType<typeof finality.take>): void => {
    for (const event of events) {
      hasEnded ||= event.type === "ended" || (event.type === "phase" && event.status === "ended");
      state = reduceSubtitles(state, event, now);
    }
  };
  return {
    hear: (frames: readonly Frame[]): void => {
      now += STEP_MS;
      if ((finality.due() ?? Infinity) <= now) fold(finality.settle(now));
      for (const frame of frames) {
        const decoded = read(frame);
        if (decoded.ok) for (const event of decoded.value) fold(finality.take(event, now));
      }
    },
    rest: (): void => {
      now += SETTLED_AFTER_MS;
      fold(finality.settle(now));
    },
    state: (): SubtitleState => state,
    hasEnded: () => hasEnded,
  };
}

type Told = { readonly texts: string; readonly isFinal: string };

/** Every text of a sentence, and which of them are final. */
function textsOf({ original, translations }: Sentence): Told {
  const none: Text = { text: "", isFinal: false };
  const all = [original, ...TRANSLATED.map((language) => translations.get(language) ?? none)];
  return {
    texts: JSON.stringify([...all.map(({ text }) => text), translations.size]),
    isFinal: all.map(({ isFinal }) => (isFinal ? "=" : "~")).join(""),
  };
}

const told = (state: SubtitleState, sid: number): Told | undefined => {
  const sentence = findSentence(state.articles, sid);
  return sentence && textsOf(sentence);
};

/** Whether something is final that the profile does not have so. */
const isAhead = (expected: Told | undefined, heard: Told | undefined): boolean =>
  Array.from(heard?.isFinal ?? "").some((mark, at) => mark === "=" && expected?.isFinal[at] !== "=");

/** Every text that a talk says of a sentence in a language. */
function saidIn(steps: readonly Step[]): ReadonlySet<string> {
  const said = new Set<string>();
  for (const { sid, original, translations } of steps) {
    if (original !== undefined) said.add(`${sid} ${SPOKEN} ${original}`);
    for (const [language, text] of Object.entries(translations)) said.add(`${sid} ${language} ${text}`);
  }
  return said;
}

function harmIn(dialect: Dialect, expected: SubtitleState, heard: SubtitleState, hasEnded: boolean) {
  const said = saidIn(dialect.steps);
  const harm: Measured["harm"][number][] = hasEnded ? ["ended"] : [];
  const finals = new Map(allSentences(expected).map((sentence) => [sentence.sid, sentence]));
  let [isMixed, isDropped] = [false, false];
  for (const { sid, original, translations } of allSentences(heard)) {
    const profile = finals.get(sid);
    for (const [language, { text }] of [[SPOKEN, original] as const, ...translations]) {
      if (text === "") continue;
      isMixed ||= !said.has(`${sid} ${language} ${text}`);
      const final = language === SPOKEN ? profile?.original : profile?.translations.get(language);
      isDropped ||= final?.isFinal === true && final.text !== text;
    }
  }
  if (isMixed) harm.push("mixed");
  if (isDropped) harm.push("dropped a final");
  return harm;
}

/** How a dialect is read. */
export function measure(dialect: Dialect, random: () => number): Measured {
  const [profile, listener] = [createListener(), createListener()];
  let isPrompt = true;
  let difference: string | undefined;
  for (const step of dialect.steps) {
    const frames = dialect.write(step);
    profile.hear(profileFrames(step));
    listener.hear(random() < 0.1 ? [...frames, dialect.noise()] : frames);
    if (difference !== undefined) continue;
    const [expected, heard] = [profile, listener].map((one) => told(one.state(), step.sid));
    if (expected !== undefined && heard !== undefined) isPrompt &&= expected.isFinal === heard.isFinal;
    if (expected?.texts !== heard?.texts || isAhead(expected, heard))
      difference = `${frames.map(({ name, data }) => `${name} ${data}`).join("\n  ")}\n  expected ${JSON.stringify(expected)}\n  was      ${JSON.stringify(heard)}`;
  }
  profile.rest();
  listener.rest();
  const [expected, heard] = [profile, listener].map((one) =>
    JSON.stringify(allSentences(one.state()).map((sentence) => [sentence.sid, textsOf(sentence)])),
  );
  if (expected !== heard) difference ??= `At the end: ${heard}`;
  return {
    seed: dialect.seed,
    isRead: difference === undefined,
    isPrompt: difference === undefined && (isPrompt || dialect.finality === "none"),
    harm: harmIn(dialect, profile.state(), listener.state(), listener.hasEnded()),
    ...(difference === undefined ? {} : { difference }),
  };
}
