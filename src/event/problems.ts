/**
 * What to say about a field of an `event.json` that does not count, to whoever wrote it: what is expected in its place.
 * Never what is written there. Loaded only where there is something to say.
 */
import { LONGEST_DELAY_S, LONGEST_FILE_NAME, LONGEST_ID, LONGEST_NAME, LONGEST_TITLE } from "./bounds.ts";
import { EVENT_SHAPE, VIDEO_KINDS } from "./event-fields.ts";
import { FEEDBACK_FIELDS } from "./feedback-link.ts";
import type { Refusal, Shape } from "./read-fields.ts";

const anyOf = (...values: readonly string[]): string => values.map((value) => `"${value}"`).join(", ");
const upTo = (longest: number): string => `"…" (1 … ${longest})`;

const TIME = anyOf("2026-11-28T10:00", "2026-11-28T10:00+01:00");
const LINK = anyOf("https://events.example/…", "/…");
const NAME_IN_ADDRESS = `"hall-2" (a–z, 0–9, -; 1 … ${LONGEST_FILE_NAME})`;

/** By the path of the field, without the numbers of entries. */
const EXPECTED: Readonly<Record<string, string>> = {
  name: upTo(LONGEST_NAME),
  timeZone: anyOf("Europe/Brussels", "America/New_York"),
  dayBegins: anyOf("04:00"),
  days: anyOf("2026-11-28"),
  "rooms.id": NAME_IN_ADDRESS,
  "rooms.name": upTo(LONGEST_NAME),
  "rooms.place": upTo(LONGEST_NAME),
  "rooms.token": anyOf("a3f9"),
  "rooms.tokens.from": TIME,
  "rooms.tokens.token": anyOf("a3f9"),
  "rooms.languages": anyOf("en-US", "ja-JP"),
  "rooms.videos.kind": anyOf(...VIDEO_KINDS),
  "rooms.videos.name": upTo(LONGEST_NAME),
  "rooms.videos.hls": LINK,
  "rooms.videos.whep": LINK,
  "rooms.videos.page": LINK,
  "rooms.videos.delay": `0 … ${LONGEST_DELAY_S}`,
  "sessions.id": upTo(LONGEST_ID),
  "sessions.room": NAME_IN_ADDRESS,
  "sessions.start": TIME,
  "sessions.end": `${TIME}, after start`,
  "sessions.title": upTo(LONGEST_TITLE),
  "sessions.speakers": upTo(LONGEST_NAME),
  "sessions.language": anyOf("en-US"),
  "sessions.link": LINK,
  "sessions.token": anyOf("a3f9"),
  feedback: `"https://…", "mailto:…", with ${FEEDBACK_FIELDS.map((field) => `{${field}}`).join(", ")}`,
  "links.title": upTo(LONGEST_NAME),
  "links.address": LINK,
};

/** A field of the declaration: its path without the numbers of entries, and whether what holds it needs it. */
export type DeclaredField = { readonly path: string; readonly isNeeded: boolean; readonly expected: string };

function fieldsUnder(shape: Shape, path: string, isNeeded: boolean): readonly DeclaredField[] {
  if (typeof shape === "function") return [{ path, isNeeded, expected: EXPECTED[path] ?? "" }];
  if ("each" in shape) return fieldsUnder(shape.each, path, isNeeded);
  return Object.entries(shape.fields).flatMap(([name, field]) =>
    fieldsUnder(field, path === "" ? name : `${path}.${name}`, shape.needs.includes(name)),
  );
}

/** Every field that may be written, in the order of the declaration. */
export const declaredFields = (): readonly DeclaredField[] => fieldsUnder(EVENT_SHAPE, "", false);

/** The declaration at a path. */
function shapeAt(path: string): Shape {
  let shape: Shape = EVENT_SHAPE;
  for (const step of path === "" ? [] : path.split(".")) {
    if (typeof shape === "function") break;
    const next: Shape | undefined = "each" in shape ? shape.each : shape.fields[step];
    if (next === undefined) break;
    shape = next;
  }
  return shape;
}

/** What may stand at a path. */
function expectedAt(path: string): string {
  const shape = shapeAt(path);
  if (typeof shape !== "function") return "each" in shape ? "[ … ]" : "{ … }";
  return EXPECTED[path.replace(/\.\d+/g, "")] ?? "";
}

function namesBeside(path: string): string {
  const above = shapeAt(path.includes(".") ? path.replace(/\.[^.]*$/, "") : "");
  return typeof above === "object" && "fields" in above ? Object.keys(above.fields).join(", ") : "";
}

/** The problem as a sentence for a console. */
export function sentenceOf({ path, why }: Refusal): string {
  switch (why) {
    case "unknown":
      return `${path}: there is no such field. There are: ${namesBeside(path)}.`;
    case "missing":
      return `${path}: this field is missing. Expected: ${expectedAt(path)}.`;
    case "repeated":
      return path.includes("videos")
        ? `${path}: a video has one address; only the first counts.`
        : `${path}: this id was there before; only the first counts.`;
    case "no-room":
      return `${path}: no room has this id.`;
    case "too-many":
      return `${path}: there are too many; this one and those after it do not count.`;
    case "unusable":
      return path === ""
        ? "The file is not a JSON object, so nothing of it counts."
        : `${path}: this value does not count. Expected: ${expectedAt(path)}.`;
  }
}
