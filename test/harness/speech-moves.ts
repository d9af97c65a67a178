/**
 * What may happen to the speech queue, generated: sentences and their clips, a person's wishes, and a player's events.
 */
import fc from "fast-check";

import type { PlayerEvent, UnheardReason } from "../../src/speech/players/player.ts";
import type { QueueInput, SpeechSettings } from "../../src/speech/queue/state.ts";
import { type Behaviour, well } from "./speech-fixture.ts";

const reason = fc.constantFrom<UnheardReason>("malformed", "unreachable", "stalled", "unsupported");
const position = fc.integer({ min: 0, max: 9_000 });
export const good: fc.Arbitrary<Behaviour> = fc.record({
  loadMs: fc.integer({ min: 0, max: 400 }),
  startMs: fc.integer({ min: 0, max: 400 }),
  lengthMs: fc.integer({ min: 200, max: 9_000 }),
  tellsLength: fc.constant(true),
});
export const bad: fc.Arbitrary<Behaviour> = fc.oneof(
  reason.map((loadFails) => ({ ...well, loadFails })),
  reason.map((startFails) => ({ ...well, startFails })),
  fc.integer({ min: 1_000, max: 9_000 }).map((loadMs) => ({ ...well, loadMs })),
  fc.constant({ ...well, loadMs: Infinity }),
  fc.constant({ ...well, startMs: Infinity }),
  position.map((hangsAtMs) => ({ ...well, lengthMs: 9_000, hangsAtMs })),
  position.map((failsAtMs) => ({ ...well, lengthMs: 9_000, failsAtMs })),
  position.map((interruptedAtMs) => ({ ...well, lengthMs: 9_000, interruptedAtMs })),
);
export const isGood = (behaviour: Behaviour): boolean =>
  behaviour.loadMs <= 400 &&
  behaviour.startMs <= 400 &&
  behaviour.loadFails === undefined &&
  behaviour.startFails === undefined;

export const settings: fc.Arbitrary<SpeechSettings> = fc.record({
  rate: fc.constantFrom(0.5, 0.8, 1, 1.3, 2),
  volume: fc.constantFrom(0, 0.5, 1),
  deviceAllowed: fc.boolean(),
  deviceReady: fc.boolean(),
  serviceSpeaks: fc.boolean(),
});

export type Move =
  | { readonly kind: "wait"; readonly ms: number }
  /** A new sentence; its clip comes after a while, or never, or twice. */
  | {
      readonly kind: "say";
      readonly clips: readonly number[];
      readonly lengthMs?: number;
      readonly skip: number;
    }
  | {
      readonly kind: "again";
      readonly back: number;
      readonly what: "final" | "old-final" | "clip" | "no-clip";
    }
  | { readonly kind: "person"; readonly input: QueueInput }
  | { readonly kind: "replay"; readonly back: number }
  | { readonly kind: "lock"; readonly locked: boolean }
  | { readonly kind: "stray"; readonly event: PlayerEvent };

const wait = fc
  .oneof(
    fc.nat({ max: 1_500 }),
    fc.nat({ max: 8_000 }),
    fc.nat({ max: 40_000 }),
    fc.double({ min: 0, max: 9_000, noNaN: true }),
  )
  .map((ms): Move => ({ kind: "wait", ms }));
const say = fc
  .record(
    {
      clips: fc.array(fc.integer({ min: -1_000, max: 6_000 }), { maxLength: 2 }),
      lengthMs: fc.integer({ min: 200, max: 9_000 }),
      skip: fc.constantFrom(0, 0, 0, 0, 1, -1),
    },
    { requiredKeys: ["clips", "skip"] },
  )
  .map((move): Move => ({ kind: "say", ...move }));
const again = fc
  .record({
    back: fc.nat({ max: 12 }),
    what: fc.constantFrom("final" as const, "old-final" as const, "clip" as const, "no-clip" as const),
  })
  .map((move): Move => ({ kind: "again", ...move }));
const person = fc
  .oneof(
    fc
      .constantFrom<QueueInput["type"] & ("pause" | "resume" | "skip-to-live" | "back" | "start" | "stop")>(
        "pause",
        "resume",
        "resume",
        "skip-to-live",
        "back",
        "start",
        "start",
        "stop",
      )
      .map((type): QueueInput => ({ type })),
    settings.map((settings): QueueInput => ({ type: "settings", settings })),
    fc.constant<QueueInput>({ type: "switch" }),
  )
  .map((input): Move => ({ kind: "person", input }));
const replay = fc.nat({ max: 15 }).map((back): Move => ({ kind: "replay", back }));
const lock = fc.boolean().map((locked): Move => ({ kind: "lock", locked }));

export const event = (key: fc.Arbitrary<number>): fc.Arbitrary<PlayerEvent> =>
  fc.oneof(
    key.map((key): PlayerEvent => ({ type: "failed", key, reason: "stalled" })),
    fc
      .record({
        key,
        type: fc.constantFrom(
          "loaded" as const,
          "started" as const,
          "ended" as const,
          "locked" as const,
          "interrupted" as const,
          "resumed" as const,
        ),
      })
      .map((event): PlayerEvent => event),
  );
export const stray = event(fc.constantFrom(0, -1, 999_999)).map((event): Move => ({ kind: "stray", event }));

export const moves = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: wait },
    { weight: 10, arbitrary: say },
    { weight: 3, arbitrary: again },
    { weight: 2, arbitrary: person },
    { weight: 1, arbitrary: replay },
    { weight: 1, arbitrary: lock },
    { weight: 1, arbitrary: stray },
  ),
  { minLength: 1, maxLength: 80 },
);
