/**
 * What a frame of the stream was read as, and why, for whoever has to learn what a service says: by its name, by what is
 * written down of the service's names, or by its shape, and then which names were guessed. Names and keys only, never
 * what they hold.
 */
import { decodeFrame, type RefusalCode } from "./decode-event.ts";
import { eventNamed, WIRE_NAMES } from "./events/index.ts";
import type { Frame } from "./read-frame.ts";
import {
  keysIn,
  namesIn,
  readByFlatName,
  readNamed,
  readRoot,
  rootOf,
  type ShapeContext,
} from "./shape/read-shape.ts";
import { meantBy, STREAM_FIELDS, type StreamNames } from "./stream-names.ts";

export type Explained = {
  /** What the frame calls itself; empty where it has no name. */
  readonly name: string;
  /** `refused`: it fits two readings, or cannot be read at all; `unknown`: nothing in it says what it is. */
  readonly why: "name" | "mapping" | "shape" | "refused" | "unknown";
  /** Events of the profile, by their names on the wire. */
  readonly readAs: readonly string[];
  /** Why it was not read. */
  readonly code?: RefusalCode;
  readonly keys: readonly string[];
  /** What was guessed, as `stream` in `config.json` would have it. */
  readonly guessed: StreamNames;
};

const NOTHING: StreamNames = {};

/** Names and keys that were guessed for these readings, without those that are written down or ours. */
function guesses(
  { readings }: ReturnType<typeof readRoot>,
  name: string,
  names: StreamNames | undefined,
): StreamNames {
  const [first] = readings;
  const isOurs = name === "" || eventNamed(name) !== undefined || meantBy(names?.events, name) !== undefined;
  const events = first === undefined || isOurs ? {} : { [name]: WIRE_NAMES[first.name].name };
  const fields = readings.flatMap(({ keys }) =>
    Object.entries(keys)
      .filter(([, theirs]) => theirs !== "" && meantBy(names?.fields, theirs) === undefined)
      // A name of ours keeps its meaning: it may be used for something else in another event.
      .filter(([, theirs]) => !STREAM_FIELDS.includes(theirs))
      .map(([ours, theirs]) => [theirs, ours] as const),
  );
  return { events, fields: Object.fromEntries(fields) };
}

const isEmpty = ({ events = {}, fields = {} }: StreamNames): boolean =>
  Object.keys({ ...events, ...fields }).length === 0;

/** Explains one frame; `context` as for reading it. Pure. */
export function explainFrame(frame: Frame, context: ShapeContext): Explained {
  const root = rootOf(frame.data);
  const name = namesIn(frame, root)[0] ?? "";
  const decoded = readNamed(frame, context);
  const about = { name, keys: keysIn(root) };
  if (!decoded.ok) {
    const { code } = decoded.error;
    const isUnknown = code === "unknown-event" || code === "schema-mismatch";
    return { ...about, why: isUnknown ? "unknown" : "refused", readAs: [], code, guessed: NOTHING };
  }
  const readAs = [...new Set(decoded.value.map(({ type }) => WIRE_NAMES[type].name))];
  const written = context.names;
  const byWritten = written === undefined ? undefined : readByFlatName(frame, root, written);
  const byOurs = decodeFrame(frame).ok || (readByFlatName(frame, root, undefined) ?? []).length > 0;
  const isWritten = namesIn(frame, root).some((one) => meantBy(written?.events, one) !== undefined);
  if (byOurs && !isWritten) return { ...about, why: "name", readAs, guessed: NOTHING };
  if (byWritten !== undefined && byWritten.length > 0)
    return { ...about, why: "mapping", readAs, guessed: NOTHING };
  const guessed = guesses(readRoot(root, name, context), name, written);
  const isGuessed = written === undefined || !isEmpty(guessed);
  return { ...about, why: isGuessed ? "shape" : "mapping", readAs, guessed: isGuessed ? guessed : NOTHING };
}

/** Two drafts as one: what was guessed first stays. */
export const withGuesses = (draft: StreamNames, guessed: StreamNames): StreamNames => ({
  events: { ...guessed.events, ...draft.events },
  fields: { ...guessed.fields, ...draft.fields },
});
