/**
 * Frames whose names and fields are those of the profile but for case, underscores and hyphens, such as `initSentence`
 * with `originalText` (docs/contract.md, "Tolerance").
 */
import { decodeOne, partsOf, ROWS } from "../decode-event.ts";
import { type BroadcastEvent, type EventName, eventNamed, WIRE_NAMES } from "../events/index.ts";
import { type Fields, isFields } from "../../lib/fields.ts";
import { FIELD_ALIASES, type Frame } from "../read-frame.ts";
import { meantBy, type StreamNames } from "../stream-names.ts";
import { flat } from "./words.ts";

/** Longer names are none of the profile's, in characters. */
const LONGEST_NAME = 80;

/** Ends by one word only as it is written: words alike end operations of the service. */
const byFlatName: ReadonlyMap<string, EventName> = new Map(
  (Object.keys(WIRE_NAMES) as EventName[]).flatMap((event) =>
    [WIRE_NAMES[event].name, ...WIRE_NAMES[event].aliases]
      .filter((name) => event !== "ended" || name.includes("_"))
      .map((name) => [flat(name), event] as const),
  ),
);

/** The event behind a name as it is written down, else but for its case. */
const nameOf = (value: string, names: StreamNames | undefined): EventName | undefined => {
  if (value.length > LONGEST_NAME) return undefined;
  return eventNamed(meantBy(names?.events, value) ?? "") ?? byFlatName.get(flat(value));
};

/** Keys that the name of an event may stand under, beside `event:` of the stream. */
const NAME_KEYS = ["action", "type", "event", "name"] as const;

/** Everything that a frame is called, what says most first. */
export function namesIn(frame: Frame, root: unknown): readonly string[] {
  const outer = isFields(root) ? root : {};
  const inner = isFields(outer["data"]) ? outer["data"] : {};
  const own = frame.name === "message" ? [] : [frame.name];
  const names = [
    inner["action"],
    ...own,
    ...NAME_KEYS.map((key) => outer[key]),
    ...NAME_KEYS.map((key) => inner[key]),
  ];
  return names.filter((name): name is string => typeof name === "string" && name !== "" && !/\s/.test(name));
}

function fieldsOfRow(name: EventName): readonly string[] {
  const { schema, batch } = ROWS[name];
  const entries: unknown = "entries" in schema ? schema.entries : {};
  return [...Object.keys(isFields(entries) ? entries : {}), ...(batch === undefined ? [] : [batch.list])];
}

/** Field names of a row by how they are written without underscores, with their aliases. */
const known = new Map<EventName, ReadonlyMap<string, string>>();
function flatFieldsOf(name: EventName): ReadonlyMap<string, string> {
  const before = known.get(name);
  if (before !== undefined) return before;
  const fields = fieldsOfRow(name);
  const aliases = Object.entries(FIELD_ALIASES).filter(([, field]) => fields.includes(field));
  const found = new Map([
    ...aliases.map(([alias, field]) => [flat(alias), field] as const),
    ...fields.map((field) => [flat(field), field] as const),
  ]);
  known.set(name, found);
  return found;
}

/** The payload with every field under the name that the schema knows. */
function renamed(payload: Fields, name: EventName, names: StreamNames | undefined): Fields {
  const flatFields = flatFieldsOf(name);
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(payload)) {
    const written = meantBy(names?.fields, key);
    const field = written ?? flatFields.get(flat(key)) ?? key;
    if (!Object.hasOwn(payload, field) || field === key) fields[field] = value;
  }
  return fields;
}

/** The events of such a frame; nothing where its name is none of the profile's or its payload does not fit. */
export function readByFlatName(
  frame: Frame,
  root: unknown,
  names: StreamNames | undefined,
): readonly BroadcastEvent[] | undefined {
  if (!isFields(root)) return undefined;
  const inner = isFields(root["data"]) ? root["data"] : undefined;
  const [name] = namesIn(frame, root).flatMap((one) => nameOf(one, names) ?? []);
  if (name === undefined) return undefined;
  const row = ROWS[name];
  const payload = typeof root["type"] === "string" && inner !== undefined ? inner : root;
  const fields = renamed(payload, name, names);
  const parts = partsOf(row, fields).map((part) => renamed(part, name, names));
  return parts.flatMap((part) => decodeOne(row, part) ?? []);
}
