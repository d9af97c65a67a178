import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { initialQueue, step, wakeAt } from "../../../../src/speech/queue/queue.ts";
import { meansFor, readyLive } from "../../../../src/speech/queue/plan.ts";
import type { QueueInput } from "../../../../src/speech/queue/state.ts";
import { behindMs, speechView } from "../../../../src/speech/queue/view.ts";
import {
  type Behaviour,
  clipOf,
  createSpeechFixture,
  type SpeechFixture,
  usual,
  well,
} from "../../../harness/speech-fixture.ts";
import { bad, event, good, isGood, type Move, moves, settings } from "../../../harness/speech-moves.ts";

const STALE_MS = 20_000;
const LONGEST_STALL_MS = 10_000;
const EPSILON_MS = 0.001;

/** Watches from step to step; `stalled` knows since when nothing was heard although something good waited. */
function watch(fixture: SpeechFixture, behaviours: readonly Behaviour[]) {
  const wrong: string[] = [];
  let quietSince: number | undefined;
  let commands = 0;
  const goodWaits = (): boolean => {
    const state = fixture.state();
    return readyLive(state, fixture.now(), state.livePoint).some(({ sentence: { sid } }) =>
      isGood(behaviours[sid % behaviours.length] ?? well),
    );
  };
  return {
    wrong,
    check: (input?: QueueInput): void => {
      const state = fixture.state();
      const now = fixture.now();
      const stalls =
        state.on &&
        state.hold === undefined &&
        state.mode === "live" &&
        fixture.audible() === undefined &&
        goodWaits();
      if (
        !stalls ||
        (input !== undefined && !["tick", "player", "final", "clip", "clip-failed"].includes(input.type))
      )
        quietSince = undefined;
      else quietSince ??= now;
      if (quietSince !== undefined && now - quietSince > LONGEST_STALL_MS)
        wrong.push(`nothing is heard from ${quietSince} to ${now} although something could be`);
      const due = wakeAt(state);
      if (input !== undefined && due !== undefined && due <= now) wrong.push(`wakes at ${due}, it is ${now}`);
      const clips = state.sentences.filter(({ clip }) => clip !== undefined).length;
      if (state.sentences.length > 200 || clips > 60 || state.ahead.length > 2) wrong.push("unbounded");
      for (const command of fixture.commands.slice(commands)) {
        if (command.type === "play" && state.hold !== undefined) wrong.push("plays although it is held");
        if (command.type !== "play" && command.type !== "set-rate") continue;
        const share = command.rate / state.settings.rate;
        if (share < 1 - 1e-9 || share > 1.25 + 1e-9) wrong.push(`the rate is ${share} of the person's`);
      }
      commands = fixture.commands.length;
    },
  };
}

function play(fixture: SpeechFixture, move: Move, newest: { sid: number }): void {
  const sid = (back: number): number => Math.max(1, newest.sid - back);
  switch (move.kind) {
    case "wait":
      return fixture.advance(move.ms);
    case "say": {
      newest.sid = Math.max(1, newest.sid + 1 + move.skip);
      const { sid } = newest;
      for (const delay of move.clips)
        fixture.at(fixture.now() + 1_000 + delay, () => fixture.clip(sid, move.lengthMs));
      return fixture.at(fixture.now() + 1_000, () => fixture.final(sid, `Sentence ${sid} says something.`));
    }
    case "again":
      if (move.what === "clip") return fixture.clip(sid(move.back));
      if (move.what === "no-clip") return fixture.send({ type: "clip-failed", sid: sid(move.back) });
      return fixture.final(
        sid(move.back),
        "Revised.",
        move.what === "final" ? undefined : fixture.now() - 15_000,
      );
    case "person":
      return fixture.send(move.input);
    case "replay":
      return fixture.send({ type: "replay", sid: sid(move.back) });
    case "lock":
      return fixture.lock(move.locked);
    case "stray":
      return fixture.event(move.event);
  }
}

describe("whatever arrives, fails and is asked for", () => {
  it("speech never talks over itself, never goes back by itself, never stalls and leaves nothing behind", () => {
    fc.assert(
      fc.property(
        moves,
        fc.array(fc.oneof({ weight: 3, arbitrary: good }, { weight: 2, arbitrary: bad }), {
          minLength: 1,
          maxLength: 12,
        }),
        settings,
        (moves, behaviours, settings) => {
          const eyes: { check?: (input: QueueInput) => void } = {};
          /** Playbacks of sentences that a pause of the person's had made late. */
          const excused = new Set<number>();
          const fixture = createSpeechFixture({
            settings,
            behave: (_utterance, sid) => behaviours[sid % behaviours.length] ?? well,
            onStep: (fixture, input) => {
              const { current, trails } = fixture.state();
              if (trails && current !== undefined) excused.add(current.key);
              eyes.check?.(input);
            },
          });
          const watcher = watch(fixture, behaviours);
          eyes.check = watcher.check;
          fixture.send({ type: "start" });
          const newest = { sid: 0 };
          for (const move of moves) {
            play(fixture, move, newest);
            watcher.check();
          }
          fixture.advance(15_000);
          watcher.check();
          expect(watcher.wrong).toEqual([]);
          expect(fixture.wrong).toEqual([]);

          const live = fixture.heard.filter(
            ({ mode, startedAt }) => mode === "live" && startedAt !== undefined,
          );
          const sids = live.map(({ sid }) => sid);
          expect(sids).toEqual([...new Set(sids)].toSorted((a, b) => a - b));
          for (const { key, startedAt = 0, bornAt } of live)
            if (!excused.has(key)) expect(startedAt - bornAt).toBeLessThanOrEqual(STALE_MS + EPSILON_MS);
          const ended = fixture.heard.filter(({ over }) => over === "ended").length;
          expect(fixture.state().counts.heard).toBe(ended);

          fixture.send({ type: "stop" });
          expect(fixture.alive()).toEqual([]);
          expect(fixture.wrong).toEqual([]);
          fixture.advance(60_000);
          expect(fixture.alive()).toEqual([]);
          expect(wakeAt(fixture.state())).toBeUndefined();
        },
      ),
      { numRuns: 400 },
    );
  });

  it("no input in any order makes it throw or grow", () => {
    const key = fc.integer({ min: 0, max: 12 });
    const sid = fc.oneof(fc.integer({ min: -3, max: 20 }), fc.constantFrom(NaN, Infinity, -Infinity, 1e15));
    const input: fc.Arbitrary<QueueInput> = fc.oneof(
      { weight: 5, arbitrary: event(key).map((event): QueueInput => ({ type: "player", event })) },
      { weight: 3, arbitrary: sid.map((sid): QueueInput => ({ type: "clip", clip: clipOf(sid) })) },
      {
        weight: 3,
        arbitrary: fc
          .record({ sid, text: fc.string(), finalAt: fc.double() })
          .map((final): QueueInput => ({ type: "final", language: "en", ...final })),
      },
      { weight: 1, arbitrary: sid.map((sid): QueueInput => ({ type: "replay", sid })) },
      { weight: 1, arbitrary: sid.map((sid): QueueInput => ({ type: "clip-failed", sid })) },
      {
        weight: 3,
        arbitrary: fc
          .constantFrom(
            "start" as const,
            "stop" as const,
            "tick" as const,
            "pause" as const,
            "resume" as const,
            "skip-to-live" as const,
            "back" as const,
          )
          .map((type) => ({ type })),
      },
      { weight: 1, arbitrary: settings.map((settings): QueueInput => ({ type: "settings", settings })) },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(input, fc.nat({ max: 6_000 })), { maxLength: 100 }), (inputs) => {
        let state = step(initialQueue(usual), { type: "start" }, 0).state;
        let now = 0;
        for (const [input, passed] of inputs) {
          now += passed;
          state = step(state, input, now).state;
          expect(state.ahead.length).toBeLessThanOrEqual(2);
          expect(state.sentences.length).toBeLessThanOrEqual(200);
          expect(behindMs(state, now)).toBeGreaterThanOrEqual(0);
          expect(speechView(state).rate).toBeGreaterThan(0);
          state.sentences.forEach((sentence) => meansFor(state, sentence, now));
        }
      }),
      { numRuns: 400 },
    );
  });
});
