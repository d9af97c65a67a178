/**
 * How much of a clip was heard. Events say what a browser believes; only the audio clock shows that sound went on.
 */

/** The fastest a clip is played; howler and browsers go further, ears do not. */
export const FASTEST_RATE = 2.5;
export const SLOWEST_RATE = 0.5;
/** The share of a clip that must have been heard for it to count. */
const HEARD_SHARE = 0.9;
/** How far the audio clock may run ahead of ours between two calls, in ms: it moves in steps on some devices. */
const STEP_MS = 150;

export type HeardTime = {
  /** Notes where the audio clock is; whether it moved since the last call, jumps apart. */
  readonly note: (positionMs: number, nowMs: number) => boolean;
  /** From here on: what lies between is no hearing. */
  readonly restart: (positionMs: number, nowMs: number) => void;
  /** When the audio clock last moved, in ms of our clock. */
  readonly lastMovedMs: () => number;
  /** Whether at least 90 % of a clip of this length was heard. */
  readonly isWhole: (durationMs: number) => boolean;
};

export function createHeardTime(): HeardTime {
  let position = 0;
  let lookedAt = 0;
  let movedAt = 0;
  let heardMs = 0;
  return {
    note: (positionMs, nowMs) => {
      const moved = positionMs - position;
      const most = (nowMs - lookedAt) * FASTEST_RATE + STEP_MS;
      position = positionMs;
      lookedAt = nowMs;
      if (moved <= 0 || moved > most) return false;
      heardMs += moved;
      movedAt = nowMs;
      return true;
    },
    restart: (positionMs, nowMs) => {
      position = positionMs;
      lookedAt = nowMs;
      movedAt = nowMs;
    },
    lastMovedMs: () => movedAt,
    isWhole: (durationMs) => heardMs >= durationMs * HEARD_SHARE,
  };
}
