/**
 * What follows by itself, whatever happened: what took too long is given up, what is due is played, what comes next
 * is made ready, and the rate keeps up. Every input of the queue ends here.
 */
import {
  catchUpFor,
  FASTEST_CATCH_UP,
  FEW_SENTENCES,
  NOTICE_JOINS_MS,
  pressureOf,
  sameUtterance,
  STALE_AFTER_MS,
} from "./policy.ts";
import {
  upcoming,
  hasCaughtUp,
  isNearAgain,
  meansFor,
  type Pick,
  planFor,
  pointOf,
  readyLive,
  waitedForUntil,
  waitingMs,
} from "./plan.ts";
import type { QueueCommand, QueueState, QueueStep, Spoken, Playback } from "./state.ts";
import { change } from "./store.ts";
import { reached } from "./talk.ts";
import {
  aheadDueAt,
  andThen,
  currentDueAt,
  disposing,
  endsAt,
  givenUp,
  settled,
  stateOnly,
  without,
} from "./playbacks.ts";
import { rateOf } from "./view.ts";

/** Gives up what took too long. */
function expire(state: QueueState, now: number): QueueStep {
  const late = [
    ...(now >= currentDueAt(state) ? [state.current] : []),
    ...state.ahead.filter((playback) => now >= aheadDueAt(state, playback)),
  ];
  const [playback] = late;
  if (playback === undefined) return stateOnly(state);
  const reason = playback.phase === "loading" ? "unreachable" : "stalled";
  const step = { state: givenUp(state, playback, reason, now), commands: disposing(playback) };
  return andThen(step, (next) => expire(next, now));
}

/** Writes down what is passed, so that it is not spoken any more, and says so. */
export function withPassed(
  state: QueueState,
  passed: readonly Spoken[],
  now: number,
  notice = true,
): QueueState {
  const means = passed.map((sentence) => meansFor(state, sentence, now));
  const missing = means.filter((means) => means === "never").length;
  const count = passed.length - missing;
  const { notice: before, counts } = state;
  const joins = before?.kind === "skipped" && now - before.at <= NOTICE_JOINS_MS ? before.count : 0;
  const sentences = passed.reduce(
    (sentences, { sid }, index) =>
      change(sentences, sid, { fate: means[index] === "never" ? "missing" : "skipped" }),
    state.sentences,
  );
  return {
    ...state,
    sentences,
    counts: { ...counts, missing: counts.missing + missing, skipped: counts.skipped + count },
    ...(count > 0 && notice ? { notice: { kind: "skipped", count: count + joins, at: now } } : {}),
  };
}

const isFor = ({ sentence, utterance }: Pick, playback: Playback): boolean =>
  playback.sid === sentence.sid && sameUtterance(playback.utterance, utterance);

/** Plays what is due, as soon as it is ready and nothing else is heard. */
function promote(state: QueueState, now: number): QueueStep {
  if (!state.on || state.hold !== undefined || state.current !== undefined)
    return stateOnly(without(state, "blockedSince"));
  if (state.mode === "replay" && hasCaughtUp(state, now))
    return promote({ ...reached(state, state.replayPoint), mode: "live" }, now);
  const plan = planFor(state, now);
  if (state.trails && state.mode === "live" && isNearAgain(state, plan, now))
    return promote({ ...state, trails: false }, now);
  const { pick, waits, passed } = plan;
  if (pick === undefined) return stateOnly({ ...without(state, "blockedSince"), troubles: 0 });
  const playback = state.ahead.find((playback) => isFor(pick, playback));
  if (waits || playback?.phase !== "ready")
    return stateOnly({ ...state, blockedSince: state.blockedSince ?? now });
  const next = without(withPassed(state, passed, now), "blockedSince");
  const catchUp =
    state.mode === "replay"
      ? replayRate(next, playback)
      : catchUpFor(state.catchUp, pressureMs(next, playback, now - pick.bornAt, now), next.settings.fastest);
  const rate = rateOf({ ...next, catchUp });
  const current: Playback = { ...playback, mode: state.mode, phase: "starting", since: now, rate };
  return {
    state: { ...next, catchUp, current, ahead: state.ahead.filter(({ key }) => key !== playback.key) },
    commands: [{ type: "play", key: playback.key, rate, volume: state.settings.volume }],
  };
}

/** A sentence that is heard again has the usual speed; who wants to catch up faster, and is far behind, is let to. */
function replayRate({ settings, sentences }: QueueState, { sid }: Playback): number {
  const { fastest = FASTEST_CATCH_UP } = settings;
  if (fastest <= FASTEST_CATCH_UP) return 1;
  return sentences.filter((sentence) => sentence.sid > sid).length > FEW_SENTENCES ? fastest : 1;
}

/** How hard it is to keep up with a playback that begins `lateMs` behind its text. */
const pressureMs = (state: QueueState, playback: Playback, lateMs: number, now: number): number => {
  const waiting = waitingMs(upcoming(state, now, playback.sid));
  return pressureOf(lateMs, playback.expectedMs, waiting, state.settings.rate);
};

/** Keeps the rate of what plays: it may rise in the middle of a sentence, it falls between two. */
function tune(state: QueueState, now: number): QueueStep {
  const { current } = state;
  if (current === undefined || current.phase !== "playing") return stateOnly(state);
  const lateMs = (current.startedAt ?? now) - current.bornAt;
  const wanted =
    current.mode === "replay"
      ? state.catchUp
      : catchUpFor(state.catchUp, pressureMs(state, current, lateMs, now), state.settings.fastest);
  const catchUp = Math.max(state.catchUp, wanted);
  const rate = rateOf({ ...state, catchUp });
  if (rate === current.rate) return stateOnly(state);
  return {
    state: { ...state, catchUp, current: settled(current, now, { rate }) },
    commands: [{ type: "set-rate", key: current.key, rate }],
  };
}

/** What ought to be in the player's hands beside the current playback. */
function wantedAhead(state: QueueState, now: number): readonly Pick[] {
  const { current, hold } = state;
  if (hold !== undefined)
    return state.mode === "live" ? readyLive(state, now, current?.sid ?? state.livePoint).slice(-1) : [];
  if (current !== undefined)
    return [planFor(state, endsAt(current, now), current.sid).pick].flatMap((pick) => pick ?? []);
  const first = planFor(state, now).pick;
  if (first === undefined) return [];
  // Behind the newest comes nothing: then an older one is made ready too, in case the newest does not load.
  const older = state.mode === "live" ? readyLive(state, now, state.livePoint) : [];
  const standby = older.filter(({ sentence }) => sentence.sid < first.sentence.sid).at(-1);
  const second = planFor(state, now, first.sentence.sid).pick ?? standby;
  return second === undefined ? [first] : [first, second];
}

/** Makes ready what comes next, and disposes of what does not. */
function prepare(state: QueueState, now: number): QueueStep {
  if (!state.on) return { state: { ...state, ahead: [] }, commands: disposing(...state.ahead) };
  if (state.hold === "person") return stateOnly(state);
  const wanted = wantedAhead(state, now);
  const unwanted = state.ahead.filter((playback) => !wanted.some((pick) => isFor(pick, playback)));
  const commands: QueueCommand[] = disposing(...unwanted);
  let { nextKey } = state;
  const ahead = wanted.map((pick): Playback => {
    const there = state.ahead.find((playback) => isFor(pick, playback));
    if (there !== undefined) return there;
    const { sentence, bornAt, utterance, expectedMs } = pick;
    const key = nextKey;
    nextKey += 1;
    commands.push({ type: "load", key, utterance });
    const { mode } = state;
    return {
      key,
      sid: sentence.sid,
      utterance,
      mode,
      phase: "loading",
      since: now,
      bornAt,
      expectedMs,
      playedMs: 0,
      rate: rateOf(state),
    };
  });
  return { state: { ...state, ahead, nextKey }, commands };
}

/**
 * Brings the queue to where it waits for an input or the clock again. What was given up may leave something else
 * that is overdue; every round gives one up, so it comes to its end.
 */
export function flow(step: QueueStep, now: number): QueueStep {
  const expired = andThen(step, (state) => expire({ ...state, at: now }, now));
  const promoted = andThen(expired, (state) => promote(state, now));
  const tuned = andThen(promoted, (state) => tune(state, now));
  const prepared = andThen(tuned, (state) => prepare(state, now));
  return isOverdue(prepared.state, now) ? flow(prepared, now) : prepared;
}

const isOverdue = (state: QueueState, now: number): boolean =>
  now >= currentDueAt(state) || state.ahead.some((playback) => now >= aheadDueAt(state, playback));

/** When the queue needs a `tick`, in ms on its clock; nothing where it waits for another input. */
export function wakeAt(state: QueueState): number | undefined {
  if (!state.on) return undefined;
  const playbacks = [currentDueAt(state), ...state.ahead.map((playback) => aheadDueAt(state, playback))];
  const first = Math.min(...playbacks, state.hold === undefined ? nextWaitAt(state) : Infinity);
  return first === Infinity ? undefined : first;
}

/** When the first wait for a clip is over, while nothing else is heard. */
function nextWaitAt(state: QueueState): number {
  if (state.current !== undefined) return Infinity;
  const waits = state.sentences.flatMap((sentence) =>
    sentence.sid > pointOf(state) && meansFor(state, sentence, state.at) === "wait"
      ? [waitedForUntil(sentence)]
      : [],
  );
  return Math.min(...waits, Infinity);
}

/** Whether a playback is too old to be gone on with by itself. */
export const isStale = ({ mode, bornAt }: Playback, now: number): boolean =>
  mode === "live" && now > bornAt + STALE_AFTER_MS;
