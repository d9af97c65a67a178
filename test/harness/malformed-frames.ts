/**
 * Frames of a stream that no viewer should believe, from a seeded generator, each with the reason it is refused for.
 */
import { LONGEST_PAYLOAD, type RefusalCode } from "../../src/vas/decode-event.ts";
import { WIRE_NAMES } from "../../src/vas/events/index.ts";

export type MalformedFrame = { readonly frame: string; readonly code: RefusalCode };

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KNOWN = Object.values(WIRE_NAMES).flatMap(({ name, aliases }) => [name, ...aliases]);
const UNKNOWN = [
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "INIT_SENTENCE",
  "init-sentence",
  "sentences",
  "message",
  "open",
  "close",
  "<script>",
  "字幕",
];

/** Values that are not what they should be, as JSON; none is a usable number, text or switch for any field. */
const STRANGE = [
  "null",
  "[]",
  "{}",
  "[1]",
  '{"__proto__":{"sid":1}}',
  "[[[[[[]]]]]]",
  '{"valueOf":1,"toString":"x"}',
];
const STRANGE_NUMBERS = [
  ...STRANGE,
  "0",
  "-1",
  "1.5",
  "1e308",
  "1e999",
  "-1e999",
  "9007199254740993",
  "true",
];
const STRANGE_TEXTS = [...STRANGE, "1", "true", "1e999"];

/** A payload as JSON text, so that it can hold what `JSON.stringify` would never write. */
const json = (fields: Readonly<Record<string, string>>): string =>
  `{${Object.entries(fields)
    .map(([key, value]) => `${JSON.stringify(key)}:${value}`)
    .join(",")}}`;

const SENTENCE = { sid: "1", original_text: '"hacked"', is_final: "true" };
/** What nobody can place, whatever the event is called. */
const UNNUMBERED = { original_text: '"hacked"', is_final: "true" };
const TRANSLATION = { sid: "1", language: '"de-DE"', text: '"hacked"', is_final: "true" };

/** Known events in which one field that matters is strange or missing. */
const BREAKABLE: readonly {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly strange: Readonly<Record<string, readonly string[]>>;
}[] = [
  {
    name: "init_sentence",
    fields: SENTENCE,
    strange: { sid: STRANGE_NUMBERS, original_text: STRANGE_TEXTS },
  },
  {
    name: "translation",
    fields: TRANSLATION,
    strange: { sid: STRANGE_NUMBERS, text: STRANGE_TEXTS },
  },
  {
    name: "viewer_count",
    fields: { count: "1" },
    strange: { count: STRANGE_NUMBERS.filter((n) => n !== "0") },
  },
  { name: "queue", fields: { position: "1" }, strange: { position: STRANGE_NUMBERS } },
  {
    name: "announcement",
    fields: { announcement_id: '"a"', message: '"hacked"' },
    strange: { message: STRANGE_TEXTS },
  },
  {
    name: "broadcast_phase_changed",
    fields: { status: '"ended"' },
    strange: { status: ['"ENDED"', '"__proto__"', "1", "[]", "{}"] },
  },
  { name: "broadcast_ended", fields: { reason: '""' }, strange: { reason: ["1", "[]", "{}", "true"] } },
  { name: "connected", fields: { status: '"ended"' }, strange: { status: ['"over"', "1", "[]", "{}"] } },
  {
    name: "error",
    fields: { error_code: '"broadcast_session_ended"' },
    strange: { error_code: STRANGE },
  },
  {
    name: "speakers_merged",
    fields: { source_speaker_id: '"a"', target_speaker_id: '"b"', target_speaker_label: '"c"' },
    strange: { source_speaker_id: STRANGE_TEXTS, target_speaker_label: STRANGE_TEXTS },
  },
];

/** `count` frames, one in 500 of them too large to be read; the same for the same seed. */
export function malformedFrames(count: number, seed: number): readonly MalformedFrame[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(random() * list.length)];
    if (picked === undefined) throw new Error("Nothing to pick from.");
    return picked;
  };
  const frame = (name: string, data: string): string => `event: ${name}\ndata: ${data}\n\n`;

  const broken = (): MalformedFrame => {
    const whole = json(pick([SENTENCE, TRANSLATION]));
    const cutShort = whole.slice(0, Math.floor(random() * whole.length));
    const data = pick([
      `{${cutShort.slice(1)}`,
      "{'sid':1}",
      "{sid:1}",
      "undefined",
      "NaN",
      "<html>",
      "{}{}",
      `${whole},`,
    ]);
    return { frame: frame(pick(KNOWN), data), code: "broken-json" };
  };
  const notAnObject = (): MalformedFrame => ({
    frame: frame(
      pick(KNOWN),
      pick([
        "[]",
        `[${json(UNNUMBERED)}]`,
        "null",
        '"hacked"',
        "1e308",
        "true",
        "[".repeat(500) + "]".repeat(500),
      ]),
    ),
    code: "not-an-object",
  });
  const unknown = (): MalformedFrame => {
    const type = pick([
      "",
      '"type":"nothing",',
      '"type":["init_sentence"],',
      '"type":{"a":1},',
      '"type":"__proto__",',
    ]);
    const data = json({ ...UNNUMBERED, is_final: pick(STRANGE) });
    return { frame: frame(pick(UNKNOWN), `{${type}${data.slice(1)}`), code: "unknown-event" };
  };
  const mismatch = (): MalformedFrame => {
    const { name, fields, strange } = pick(BREAKABLE);
    const [field, values] = pick(Object.entries(strange));
    const proto = { ["__proto__"]: json(fields), constructor: '{"prototype":{"sid":1}}' };
    const data =
      random() < 0.2 ? json({ [field]: "{}", ...proto }) : json({ ...fields, [field]: pick(values) });
    const enveloped = random() < 0.3 ? `{"type":"${name}","data":${data}}` : undefined;
    return {
      frame: enveloped === undefined ? frame(name, data) : `data: ${enveloped}\n\n`,
      code: "schema-mismatch",
    };
  };
  const tooLarge = (): MalformedFrame => ({
    frame: frame(
      "init_sentence",
      `{"sid":1,"is_final":true,"original_text":"${"x".repeat(LONGEST_PAYLOAD)}"}`,
    ),
    code: "too-large",
  });

  const kinds = [broken, notAnObject, unknown, mismatch];
  return Array.from({ length: count }, (_, index) => (index % 500 === 7 ? tooLarge() : pick(kinds)()));
}
