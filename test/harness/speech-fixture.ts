/**
 * A fixture for the speech queue: a clock that stops at every moment something happens, and a player that loads,
 * starts, ends, hangs and fails as told. It keeps a diary of what was heard and watches what must never happen.
 */
import type { PlayerEvent, UnheardReason, Utterance } from "../../src/speech/players/player.ts";
import { initialQueue, step, wakeAt } from "../../src/speech/queue/queue.ts";
import type { QueueCommand, QueueInput, QueueState, SpeechSettings } from "../../src/speech/queue/state.ts";
import { type Behaviour, clipOf, defaultBehaviour, type Heard } from "./speech-behaviour.ts";
export { type Behaviour, clipOf, well } from "./speech-behaviour.ts";

type Sound = {
  readonly key: number;
  readonly utterance: Utterance;
  readonly behaviour: Behaviour;
  phase: "loading" | "ready" | "starting" | "playing" | "paused";
  begun: boolean;
  interrupted: boolean;
  at: number;
  positionMs: number;
  rate: number;
  /** Counts up whenever what was planned for it no longer holds. */
  plan: number;
};

export type SpeechFixture = {
  readonly now: () => number;
  readonly state: () => QueueState;
  readonly heard: readonly Heard[];
  readonly commands: readonly (QueueCommand & { readonly at: number })[];
  /** What must never happen and did. */
  readonly wrong: readonly string[];
  /** Keys in the player's hands, and the one that plays. */
  readonly alive: () => readonly number[];
  readonly audible: () => number | undefined;
  readonly send: (input: QueueInput) => void;
  readonly final: (sid: number, text?: string, finalAt?: number) => void;
  readonly clip: (sid: number, durationMs?: number, voiceName?: string) => void;
  readonly event: (event: PlayerEvent) => void;
  /** Something happens at a moment. */
  readonly at: (moment: number, run: () => void) => void;
  readonly advance: (ms: number) => void;
  readonly advanceTo: (until: number) => void;
  /** The browser lets no sound start from now on, or does again. */
  readonly lock: (locked: boolean) => void;
};

export type SpeechFixtureOptions = {
  readonly settings?: Partial<SpeechSettings>;
  readonly behave?: (utterance: Utterance, sid: number) => Behaviour;
  readonly onStep?: (fixture: SpeechFixture, input: QueueInput) => void;
  readonly startMs?: number;
};

export const usual: SpeechSettings = {
  rate: 1,
  volume: 1,
  deviceAllowed: false,
  deviceReady: true,
  serviceSpeaks: true,
};

/** Steps at one moment after which two of them chase each other without time passing. */
const MOST_STEPS_AT_ONCE = 200;
const MOST_ALIVE = 3;

export function createSpeechFixture(options: SpeechFixtureOptions = {}): SpeechFixture {
  const { behave = defaultBehaviour, onStep, startMs = 0 } = options;
  let now = startMs;
  let state = initialQueue({ ...usual, ...options.settings });
  let locked = false;
  let agenda: { readonly at: number; readonly run: () => void }[] = [];
  const sounds = new Map<number, Sound>();
  const heard: Heard[] = [];
  const commands: (QueueCommand & { readonly at: number })[] = [];
  const wrong: string[] = [];
  const used = new Set<number>();

  const at = (moment: number, run: () => void): void => {
    if (moment === Infinity) return;
    const place = agenda.filter((entry) => entry.at <= moment).length;
    agenda = [...agenda.slice(0, place), { at: moment, run }, ...agenda.slice(place)];
  };
  /** Something happens to a sound unless something else happens to it before. */
  const later = (sound: Sound, ms: number, run: () => void): void => {
    const { plan } = sound;
    at(now + ms, () => {
      if (sounds.get(sound.key) === sound && sound.plan === plan) run();
    });
  };
  const diary = (key: number): Heard | undefined => heard.findLast((entry) => entry.key === key);
  const over = (sound: Sound, how: Heard["over"]): void => {
    sounds.delete(sound.key);
    const entry = diary(sound.key);
    if (entry === undefined || how === undefined) return;
    entry.over = how;
    entry.endedAt = now;
  };
  const emit = (event: PlayerEvent): void => send({ type: "player", event });
  const fail = (sound: Sound, reason: UnheardReason): void => {
    over(sound, "failed");
    emit({ type: "failed", key: sound.key, reason });
  };

  const follow = (sound: Sound): void => {
    const { behaviour, key } = sound;
    const until = (positionMs: number | undefined): number =>
      positionMs === undefined || positionMs < sound.positionMs
        ? Infinity
        : (positionMs - sound.positionMs) / sound.rate;
    const hang = until(behaviour.hangsAtMs);
    const failure = until(behaviour.failsAtMs);
    const end = until(behaviour.lengthMs);
    const interruption = sound.interrupted ? Infinity : until(behaviour.interruptedAtMs);
    const first = Math.min(hang, failure, end, interruption);
    if (first === hang) return;
    later(sound, first, () => {
      if (first === failure) return fail(sound, "malformed");
      if (first === interruption) {
        rest(sound);
        sound.interrupted = true;
        return emit({ type: "interrupted", key });
      }
      over(sound, "ended");
      emit({ type: "ended", key });
    });
  };
  const begin = (sound: Sound): void => {
    sound.phase = "starting";
    sound.plan += 1;
    if (locked) return later(sound, 1, () => emit({ type: "locked", key: sound.key }));
    later(sound, sound.behaviour.startMs, () => {
      if (sound.behaviour.startFails !== undefined) return fail(sound, sound.behaviour.startFails);
      const { begun } = sound;
      sound.phase = "playing";
      sound.begun = true;
      sound.at = now;
      follow(sound);
      const entry = diary(sound.key);
      if (entry !== undefined) entry.startedAt ??= now;
      emit({ type: begun ? "resumed" : "started", key: sound.key });
    });
  };
  const rest = (sound: Sound): void => {
    if (sound.phase === "playing") sound.positionMs += (now - sound.at) * sound.rate;
    if (sound.phase === "playing" || sound.phase === "starting") sound.phase = "paused";
    sound.plan += 1;
  };

  const load = (key: number, utterance: Utterance): void => {
    if (used.has(key) || key <= 0) wrong.push(`key ${key} is used twice`);
    used.add(key);
    const sid = state.ahead.find((take) => take.key === key)?.sid ?? 0;
    const behaviour = behave(utterance, sid);
    const sound: Sound = {
      key,
      utterance,
      behaviour,
      phase: "loading",
      begun: false,
      interrupted: false,
      at: now,
      positionMs: 0,
      rate: 1,
      plan: 0,
    };
    sounds.set(key, sound);
    if (sounds.size > MOST_ALIVE) wrong.push(`${sounds.size} utterances are alive`);
    later(sound, behaviour.loadMs, () => {
      if (behaviour.loadFails !== undefined) return fail(sound, behaviour.loadFails);
      sound.phase = "ready";
      emit({
        type: "loaded",
        key,
        ...(behaviour.tellsLength ? { durationMs: behaviour.lengthMs } : {}),
      });
    });
  };
  const obey = (command: QueueCommand): void => {
    commands.push({ ...command, at: now });
    if (command.type === "set-volume") return;
    if (command.type === "load") return load(command.key, command.utterance);
    const sound = sounds.get(command.key);
    if (sound === undefined) {
      wrong.push(`${command.type} of ${command.key}, which is gone`);
      return;
    }
    if (command.type === "dispose") return over(sound, "disposed");
    if (command.type === "pause") return rest(sound);
    if (command.type === "resume") return begin(sound);
    if (command.type !== "play" && command.type !== "set-rate") return;
    if (command.rate < 0.5 || command.rate > 2.5) wrong.push(`rate ${command.rate}`);
    if (command.type === "set-rate") {
      if (sound.phase === "playing") {
        sound.positionMs += (now - sound.at) * sound.rate;
        sound.at = now;
        sound.rate = command.rate;
        sound.plan += 1;
        follow(sound);
      }
      sound.rate = command.rate;
      return;
    }
    if (sound.phase !== "ready") wrong.push(`play of ${command.key}, which is ${sound.phase}`);
    const playing = [...sounds.values()].filter(({ phase }) => phase === "playing" || phase === "starting");
    if (playing.length > 0) wrong.push(`${playing.length + 1} are audible at once`);
    const { current } = state;
    if (current !== undefined)
      heard.push({
        key: command.key,
        sid: current.sid,
        kind: sound.utterance.kind,
        mode: current.mode,
        bornAt: current.bornAt,
        playedAt: now,
        behaviour: sound.behaviour,
      });
    sound.rate = command.rate;
    begin(sound);
  };
  const send = (input: QueueInput): void => {
    const next = step(state, input, now);
    state = next.state;
    next.commands.forEach(obey);
    onStep?.(fixture, input);
  };

  const fixture: SpeechFixture = {
    now: () => now,
    state: () => state,
    heard,
    commands,
    wrong,
    alive: () => [...sounds.keys()],
    audible: () => [...sounds.values()].find(({ phase }) => phase === "playing")?.key,
    send,
    final: (sid, text = `Sentence ${sid}.`, finalAt) =>
      send({ type: "final", sid, text, language: "en", ...(finalAt === undefined ? {} : { finalAt }) }),
    clip: (sid, durationMs, voiceName) => send({ type: "clip", clip: clipOf(sid, durationMs, voiceName) }),
    event: emit,
    at,
    advance: (ms) => fixture.advanceTo(now + ms),
    advanceTo: (until) => {
      let atOnce = 0;
      for (;;) {
        const due = wakeAt(state) ?? Infinity;
        const [entry] = agenda;
        const next = Math.min(due, entry?.at ?? Infinity);
        if (next > until) break;
        atOnce = next > now ? 0 : atOnce + 1;
        if (atOnce > MOST_STEPS_AT_ONCE) throw new Error(`Something happens without end at ${now} ms`);
        now = Math.max(now, next);
        if (entry !== undefined && entry.at <= due) {
          agenda = agenda.slice(1);
          entry.run();
        } else send({ type: "tick" });
      }
      now = Math.max(now, until);
    },
    lock: (value) => {
      locked = value;
    },
  };
  return fixture;
}

/** A fixture in which speech is on. */
export function speakingFixture(options: SpeechFixtureOptions = {}): SpeechFixture {
  const fixture = createSpeechFixture(options);
  fixture.send({ type: "start" });
  return fixture;
}
