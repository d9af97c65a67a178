/**
 * All displays, and what follows from their descriptors: which one an address leads to, and the address of each. To add a
 * display, add its folder and its line here; one that `/setup` offers is also in `links/display-names.ts`.
 */
import type { DisplayName } from "../links/display-names.ts";
import type { DisplayDescriptor } from "./descriptor.ts";
import { check } from "./check/descriptor.ts";
import { embed } from "./embed/descriptor.ts";
import { event, namedEvent } from "./event/descriptor.ts";
import { eventFrame } from "./event-frame/descriptor.ts";
import { foyer } from "./foyer/descriptor.ts";
import { join } from "./join/descriptor.ts";
import { kiosk } from "./kiosk/descriptor.ts";
import { notFound } from "./not-found/descriptor.ts";
import { overlay } from "./overlay/descriptor.ts";
import { privacy } from "./privacy/descriptor.ts";
import { reader } from "./reader/descriptor.ts";
import { record } from "./record/descriptor.ts";
import { room } from "./room/descriptor.ts";
import { setup } from "./setup/descriptor.ts";
import { talk } from "./talk/descriptor.ts";
import { talkFrame } from "./talk-frame/descriptor.ts";
import { talkRecord } from "./talk-record/descriptor.ts";

/** The displays that have an address, by their names. Where an address would do for two, the first has it. */
export const REGISTRY = {
  reader,
  "event-frame": eventFrame,
  embed,
  foyer,
  room,
  kiosk,
  overlay,
  record,
  join,
  event,
  "named-event": namedEvent,
  talk,
  "talk-record": talkRecord,
  "talk-frame": talkFrame,
  setup,
  check,
  privacy,
} satisfies Readonly<Record<DisplayName, DisplayDescriptor> & Record<string, DisplayDescriptor>>;

export const DISPLAYS: readonly DisplayDescriptor[] = Object.values(REGISTRY);

/** The parts of a path; a slash at its end changes nothing, as for the router. */
const partsOf = (path: string): readonly string[] =>
  path === "/" ? [] : path.replace(/^\//, "").replace(/\/$/, "").split("/");

/** What an address begins with, such as `kiosk`; empty for `/`. */
export const firstPartOf = ({ path }: DisplayDescriptor): string => partsOf(path)[0] ?? "";

/** The path of a display without the slash at its start, as a regular expression. */
export const patternOf = (display: DisplayDescriptor): string =>
  partsOf(display.path)
    .map((part) => (part.startsWith(":") ? "[^/]+" : part))
    .join("/");

export const hasToken = ({ path }: DisplayDescriptor): boolean => path.includes("/:token");

function leadsTo({ path }: DisplayDescriptor, parts: readonly string[]): boolean {
  const pattern = partsOf(path);
  return (
    pattern.length === parts.length &&
    pattern.every((part, at) => (part.startsWith(":") ? parts[at] !== "" : part === parts[at]))
  );
}

/**
 * The display at a path such as `/kiosk/a3f9`. Every other path is `notFound`, also one that only differs in case: what a
 * page keeps and who may frame it is told by its path, so no path may be taken for another.
 */
export function displayOf(path: string): DisplayDescriptor {
  const displayAt = (parts: readonly string[]) => DISPLAYS.find((display) => leadsTo(display, parts));
  const parts = partsOf(path);
  const display = displayAt(parts);
  // The router does not tell case apart: what it takes for another display, such as /kiosk/EVENT, is none.
  return display === displayAt(parts.map((part) => part.toLowerCase())) ? (display ?? notFound) : notFound;
}

/** The display that a path such as /check would lead to, were there a broadcast's code behind it. */
export const displayWithoutCode = (path: string): DisplayDescriptor | undefined =>
  DISPLAYS.find((display) => display.path === `/${partsOf(path).join("/")}/:token`);

/** The path of a display for a broadcast, or for what else its path names: a name for each part, the last for all that are left. */
export function addressOf({ path }: DisplayDescriptor, ...names: readonly [string, ...string[]]): string {
  let at = 0;
  return path.replace(/:\w+/g, () => names[at++] ?? names.at(-1) ?? "");
}

/** What of an address's query is about the page itself. */
export const ownQuery = ({ ownParameters }: DisplayDescriptor, query: URLSearchParams): URLSearchParams =>
  ownParameters === undefined
    ? query
    : new URLSearchParams([...query].filter(([name]) => ownParameters.includes(name)));
