/**
 * Where a screen that stands for days draws what it draws: a little beside where it was two minutes ago, so that no
 * pixel shows the edge of the same letter for ever. Pure functions of time.
 */

export type Shift = { readonly x: number; readonly y: number };

/** How long everything stays where it is, in ms. */
export const SHIFT_EVERY_MS = 2 * 60_000;
/** How far everything is moved from its place at most, in CSS px. */
export const WIDEST_SHIFT = 3;

/** A walk around the place and through it; each step is one of 1 to 3 px. */
const STEPS: readonly Shift[] = [
  { x: 0, y: 0 },
  { x: 2, y: 0 },
  { x: 3, y: 2 },
  { x: 1, y: 3 },
  { x: -1, y: 2 },
  { x: -3, y: 2 },
  { x: -3, y: 0 },
  { x: -2, y: -2 },
  { x: 0, y: -3 },
  { x: 2, y: -2 },
  { x: 1, y: 0 },
];

/** The shift at `now`, in ms on any steady clock. */
export function orbitAt(now: number): Shift {
  const step = Math.floor(Math.max(0, now) / SHIFT_EVERY_MS) % STEPS.length;
  return STEPS[step] ?? { x: 0, y: 0 };
}

/** How often the clock of the dark screen moves, in ms. */
export const WANDER_EVERY_MS = 30_000;
/** Ms for one way there and back, across and down; they have no small common multiple, so that every place is come to. */
const ACROSS_MS = 31 * 60_000;
const DOWN_MS = 17 * 60_000;

/** 0 to 1 and back to 0 within `period`. */
const swing = (now: number, period: number): number => 1 - Math.abs(((now / period) % 1) * 2 - 1);

/** Where the clock of the dark screen is at `now`: x and y as shares of the room there is for it, 0–1. */
export const wanderAt = (now: number): Shift => {
  const at = Math.floor(Math.max(0, now) / WANDER_EVERY_MS) * WANDER_EVERY_MS;
  return { x: swing(at + ACROSS_MS / 4, ACROSS_MS), y: swing(at + DOWN_MS / 5, DOWN_MS) };
};
