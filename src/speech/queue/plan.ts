/**
 * What to say next. One rule answers it, so that what is made ready ahead and what is played come
 * from it.
 */
import type { Utterance } from "../players/player.ts";
import {
  clipMs,
  FASTEST_CATCH_UP,
  LATEST_END_MS,
  LATEST_START_MS,
  MOST_WAITING,
  MOST_WAITING_MS,
  speakingMs,
  STALE_AFTER_MS,
  WAIT_FOR_CLIP_MS,
} from "./policy.ts";
import type { QueueState, Spoken } from "./state.ts";

/** How a sentence can be said at a moment; `wait`: its clip may still come; `never`: there is no way. */
export type Means = "clip" | "device" | "wait" | "never";

export type Pick = {
  readonly sentence: Spoken;
  readonly bornAt: number;
  readonly utterance: Utterance;
  readonly expectedMs: number;
};

export type Plan = {
  readonly pick?: Pick;
  /** Something older may still come; the pick is spoken if it does not. */
  readonly waits: boolean;
  /** What is passed when the pick is spoken. */
  readonly passed: readonly Spoken[];
};

const NOTHING: Plan = { waits: false, passed: [] };

/** Since when a sentence is there to be spoken, in ms; nothing while it is not. */
export const bornAtOf = ({ finalAt, clipAt }: Spoken): number | undefined => finalAt ?? clipAt;

/** Until when the clip of a sentence is waited for, in ms. */
export const waitedForUntil = (sentence: Spoken): number =>
  sentence.live && sentence.finalAt !== undefined ? sentence.finalAt + WAIT_FOR_CLIP_MS : -Infinity;

/** Whether the device's own voice may and can step in. */
export const deviceCanSpeak = ({ settings }: QueueState): boolean =>
  settings.deviceAllowed && settings.deviceReady;

/** How a sentence can be said at `at`. */
export function meansFor(state: QueueState, sentence: Spoken, at: number): Means {
  const { clip, clipFailed = false, text = "", language } = sentence;
  if (clip !== undefined && !clipFailed) return "clip";
  const hasNoClip = clipFailed || !state.settings.serviceSpeaks;
  if (!hasNoClip && at < waitedForUntil(sentence) && text.trim() !== "") return "wait";
  const device = deviceCanSpeak(state) && sentence.deviceFailed !== true;
  return device && text.trim() !== "" && language !== undefined ? "device" : "never";
}

function pickOf(state: QueueState, sentence: Spoken, at: number): Pick | undefined {
  const means = meansFor(state, sentence, at);
  const bornAt = bornAtOf(sentence);
  const { clip, text = "", language = "" } = sentence;
  if (bornAt === undefined || means === "wait" || means === "never") return undefined;
  if (means === "device" || clip === undefined) {
    const utterance = { kind: "device", text, language } as const;
    return { sentence, bornAt, utterance, expectedMs: speakingMs(text) };
  }
  return { sentence, bornAt, utterance: { kind: "clip", clip }, expectedMs: clipMs(clip, sentence.text) };
}

/** The sentences live speech has yet to say, those too old for it included. */
const due = ({ sentences }: QueueState, after: number): readonly Spoken[] =>
  sentences.filter(
    (sentence) =>
      sentence.sid > after &&
      sentence.live &&
      sentence.fate === undefined &&
      bornAtOf(sentence) !== undefined,
  );

/** Whether a sentence is not too old to be spoken by itself; behind a pause of the person's none is. */
const isFresh = ({ trails }: QueueState, sentence: Spoken, at: number): boolean =>
  trails || at <= (bornAtOf(sentence) ?? -Infinity) + STALE_AFTER_MS;

/** The sentences live speech could say at `at`, oldest first. */
export const readyLive = (state: QueueState, at: number, after: number): readonly Pick[] =>
  due(state, after)
    .filter((sentence) => isFresh(state, sentence, at))
    .flatMap((sentence) => pickOf(state, sentence, at) ?? []);

/** The sentences live speech waits for or could say at `at`, oldest first. */
export const upcoming = (state: QueueState, at: number, after: number): readonly Spoken[] =>
  due(state, after).filter(
    (sentence) => isFresh(state, sentence, at) && meansFor(state, sentence, at) !== "never",
  );

/** How long what waits takes at rate 1, in ms. */
export const waitingMs = (sentences: readonly Spoken[]): number =>
  sentences.reduce(
    (sum, { clip, text }) => sum + (clip === undefined ? speakingMs(text) : clipMs(clip, text)),
    0,
  );

/**
 * Whether a sentence that starts at `at` is not too far behind its text, be it at its start or at its end. What came
 * while nobody could speak yet is in time for as long as it is fresh: it was asked for, and nothing else held it up.
 */
function isInTime(
  { settings, onSince, readySince }: QueueState,
  { bornAt, expectedMs }: Pick,
  at: number,
): boolean {
  if (bornAt >= onSince && bornAt < readySince) return true;
  const late = at - bornAt;
  const takes = expectedMs / (settings.rate * (settings.fastest ?? FASTEST_CATCH_UP));
  return late <= LATEST_START_MS && late + takes <= LATEST_END_MS;
}

/**
 * Of what is ready, the oldest that is in time and leaves no more waiting than we keep; else the newest, but rather
 * one that can start at once than one that has to be loaded.
 */
function firstInTime(state: QueueState, ready: readonly Pick[], at: number): Pick | undefined {
  const lengths = ready.map(({ expectedMs }) => expectedMs);
  const inTime = ready.find((pick, index) => {
    const waiting = lengths.slice(index).reduce((sum, length) => sum + length, 0);
    const bounded = ready.length - index <= MOST_WAITING && waiting <= MOST_WAITING_MS;
    return bounded && (state.trails || isInTime(state, pick, at));
  });
  if (inTime !== undefined) return inTime;
  const loaded = ready.filter(({ sentence }) =>
    state.ahead.some(({ sid, phase }) => sid === sentence.sid && phase === "ready"),
  );
  return state.current === undefined && loaded.length > 0 ? loaded.at(-1) : ready.at(-1);
}

function planLive(state: QueueState, at: number, after: number): Plan {
  const all = due(state, after);
  const ready = readyLive(state, at, after);
  const pick = firstInTime(state, ready, at);
  if (pick === undefined) return { ...NOTHING, waits: upcoming(state, at, after).length > 0 };
  const passed = all.filter(({ sid }) => sid < pick.sentence.sid);
  const waits =
    pick === ready[0] &&
    passed.some((sentence) => isFresh(state, sentence, at) && meansFor(state, sentence, at) === "wait");
  return { pick, waits, passed };
}

function planReplay(state: QueueState, at: number, after: number): Plan {
  for (const sentence of state.sentences) {
    if (sentence.sid <= after) continue;
    if (meansFor(state, sentence, at) === "wait") return { ...NOTHING, waits: true };
    const pick = pickOf(state, sentence, at);
    if (pick !== undefined) return { ...NOTHING, pick };
  }
  return NOTHING;
}

/** Whether live speech that went on behind a pause is as near to its text at `at` as it is without one. */
export function isNearAgain(state: QueueState, { pick, waits }: Plan, at: number): boolean {
  return pick === undefined ? !waits : isInTime(state, pick, at);
}

/** Up to where everything was spoken or passed, in the present mode. */
export const pointOf = ({ mode, livePoint, replayPoint }: QueueState): number =>
  mode === "live" ? livePoint : replayPoint;

/** What to say at `at`, in ms, behind the sentence `after`. */
export const planFor = (state: QueueState, at: number, after: number = pointOf(state)): Plan =>
  state.mode === "live" ? planLive(state, at, after) : planReplay(state, at, after);

/** Whether a replay has come so near to the newest that live speech can go on from it without skipping. */
export function hasCaughtUp(state: QueueState, at: number): boolean {
  const { pick, waits } = planReplay(state, at, state.replayPoint);
  if (pick === undefined) return !waits || upcoming(state, at, state.livePoint).length > 0;
  const { sentence, bornAt } = pick;
  const isDue = sentence.live && sentence.fate === undefined && sentence.sid > state.livePoint;
  return isDue && at - bornAt <= LATEST_START_MS;
}
