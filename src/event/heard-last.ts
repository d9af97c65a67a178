/**
 * What the screens of this device heard last, each of its room, kept so that one that starts itself afresh while a talk runs
 * over does not forget that it is on. Pure; how long a talk may run over is the programme's to say (`programme.ts`).
 */
import { isToken } from "../vas/addresses.ts";

/** Screens of a device that are remembered; the one that changed longest ago goes first. */
export const MOST_SCREENS = 8;
/** The longest name of a screen, in UTF-16 units. */
const LONGEST_SCREEN = 100;

/** A screen by its event and its room, and the token of the talk that is heard on it. */
type HeardLast = readonly [screen: string, token: string];

const isHeardLast = (value: unknown): value is HeardLast =>
  Array.isArray(value) &&
  value.length === 2 &&
  typeof value[0] === "string" &&
  value[0].length <= LONGEST_SCREEN &&
  typeof value[1] === "string" &&
  isToken(value[1]);

function readStored(stored: string | undefined): readonly HeardLast[] {
  try {
    const read: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(read) ? read.filter(isHeardLast).slice(0, MOST_SCREENS) : [];
  } catch {
    return [];
  }
}

/** The token that a screen heard last; nothing where nothing was on any more. */
export const heardLast = (stored: string | undefined, screen: string): string | undefined =>
  readStored(stored).find(([one]) => one === screen)?.[1];

/** What to keep now that a screen hears `token`, or nothing that is on. */
export function withHeard(stored: string | undefined, screen: string, token: string | undefined): string {
  const others = readStored(stored).filter(([one]) => one !== screen);
  const all: readonly HeardLast[] = token === undefined ? others : [[screen, token], ...others];
  return JSON.stringify(all.slice(0, MOST_SCREENS));
}
