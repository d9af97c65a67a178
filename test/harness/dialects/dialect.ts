/**
 * Dialects of the stream, drawn by seed: other names, cases, envelopes, lists and forms for the same talk, such as a
 * service might have.
 */
import type { Frame } from "../../../src/vas/decode-event.ts";
import { seededRandom } from "../malformed-frames.ts";
import { SPOKEN, type Step, talk } from "./talk.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Finality = "flag" | "opposite flag" | "word" | "event" | "none";

export type Dialect = {
  readonly seed: number;
  readonly finality: Finality;
  /** How translations come: in the same object by language, beside each other, or in events of their own. */
  readonly translations: "map" | "list" | "beside" | "all in one map" | "all in one list" | "apart";
  readonly steps: readonly Step[];
  /** The frames of a step. */
  readonly write: (step: Step) => readonly Frame[];
  /** Frames that say nothing of the talk, to be put anywhere. */
  readonly noise: () => Frame;
};

type Pick = <T>(list: readonly T[]) => T;
type Fields = Record<string, unknown>;

const wordsIn = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const CASES: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => wordsIn(name).join("_"),
  (name) =>
    wordsIn(name)
      .map((word, at) => (at === 0 ? word : capital(word)))
      .join(""),
  (name) => wordsIn(name).map(capital).join(""),
  (name) => wordsIn(name).join("-"),
  (name) => wordsIn(name).join("_").toUpperCase(),
];

/** What one dialect is like, drawn once. */
function drawn(words: Vocabulary, pick: Pick, random: () => number, isSaying: Finality) {
  const keyCase =
    pick([CASES[1], CASES[2], CASES[0], CASES[3], CASES[2], CASES[1]]) ?? ((name: string) => name);
  const eventCase = pick(CASES);
  const original = keyCase(pick(words.originals));
  const state = keyCase(pick(words.states));
  const taken = new Set([original, state]);
  /** A key that is not taken yet. */
  const key = (from: readonly string[]): string => {
    const free = from.map(keyCase).filter((name) => !taken.has(name));
    const found = pick(free.length === 0 ? from.map((name) => `${name}2`) : free);
    taken.add(found);
    return found;
  };
  return {
    number: key(words.numbers),
    hasDigits: random() < 0.3,
    original,
    text: keyCase(pick(words.texts)),
    translated: key(words.translated),
    language: key(words.languages),
    target: key(words.targets),
    source: key(words.sources),
    container: key(words.containers),
    flag: key(isSaying === "opposite flag" ? words.interims : words.finals),
    state,
    words: pick(words.words),
    event: eventCase(pick(words.events)),
    translationEvent: eventCase(pick(words.translationEvents)),
    finalityEvents: pick(words.finalityEvents).map(eventCase),
    translationFinalityEvents: pick(words.translationFinalityEvents).map(eventCase),
    name: key(words.names),
    nameAt: pick(["event", "event", "root", "inside"] as const),
    envelopes: [
      [],
      [key(words.envelopes)],
      [key(words.envelopes)],
      [key(words.envelopes), key(words.envelopes)],
    ][Math.floor(random() * 4)] as readonly string[],
    list: random() < 0.2 ? (random() < 0.3 ? "" : key(words.lists)) : undefined,
    /** The texts are in an object of their own inside the numbered one. */
    isSplit: random() < 0.12 ? key(words.envelopes) : undefined,
    saysLanguage: random() < 0.6,
    isShortTag: random() < 0.3,
    speaker: random() < 0.5 ? key(words.speakers) : undefined,
    times: random() < 0.4 ? ([key(words.starts), key(words.ends)] as const) : undefined,
    others: words.others.filter(() => random() < 0.2).map(([name, value]) => [keyCase(name), value] as const),
    hasOwnEvent: random() < 0.7,
    isOwnText: random() < 0.5,
    heartbeat: eventCase(pick(words.heartbeats)),
    operations: words.operations,
  };
}

type Drawn = ReturnType<typeof drawn>;

/** Fields of one sentence beside its texts. */
function factsOf(is: Drawn, step: Step, finality: Finality): Fields {
  const [interim, final] = is.words;
  return {
    [is.number]: is.hasDigits ? String(step.sid) : step.sid,
    ...(finality === "flag" ? { [is.flag]: step.isFinal } : {}),
    ...(finality === "opposite flag" ? { [is.flag]: !step.isFinal } : {}),
    ...(finality === "word" ? { [is.state]: step.isFinal ? final : interim } : {}),
    ...(is.speaker === undefined ? {} : { [is.speaker]: `Guest-${1 + (step.sid % 2)}` }),
    ...(is.times === undefined
      ? {}
      : { [is.times[0]]: step.sid * 2_000, [is.times[1]]: step.sid * 2_000 + 1_500 }),
    ...Object.fromEntries(is.others),
  };
}

const tagOf = (is: Drawn, language: string): string =>
  is.isShortTag ? (language.split("-")[0] ?? language) : language;

/** The objects that tell a step. */
function contentsOf(is: Drawn, step: Step, { finality, translations }: Pick2): readonly Fields[] {
  const facts = factsOf(is, step, finality);
  const split = (texts: Fields): Fields =>
    is.isSplit === undefined ? { ...facts, ...texts } : { ...facts, [is.isSplit]: texts };
  const own = is.saysLanguage ? { [is.language]: tagOf(is, SPOKEN) } : {};
  const entries = Object.entries(step.translations);
  const inList = (texts: readonly (readonly [string, string])[]): readonly Fields[] =>
    texts.map(([language, text]) => ({ [is.language]: tagOf(is, language), [is.text]: text }));
  const inMap = (texts: readonly (readonly [string, string])[]): Fields =>
    Object.fromEntries(texts.map(([language, text]) => [tagOf(is, language), text]));
  if (step.original === undefined) {
    return entries.map(([language, text]) =>
      split({
        [is.isOwnText ? is.translated : is.text]: text,
        [is.isOwnText ? is.target : is.language]: tagOf(is, language),
      }),
    );
  }
  const all = [[SPOKEN, step.original] as const, ...entries];
  switch (translations) {
    case "map":
      return [{ ...split({ [is.original]: step.original, ...own }), [is.container]: inMap(entries) }];
    case "list":
      return [{ ...split({ [is.original]: step.original, ...own }), [is.container]: inList(entries) }];
    case "all in one map":
      return [{ ...facts, [is.container]: inMap(all) }];
    case "all in one list":
      return [{ ...facts, [is.container]: inList(all) }];
    case "beside":
      return entries.map(([language, text]) =>
        split({
          [is.original]: step.original,
          [is.translated]: text,
          [is.target]: tagOf(is, language),
          ...(is.saysLanguage ? { [is.source]: tagOf(is, SPOKEN) } : {}),
        }),
      );
    case "apart":
      return [split({ [is.original]: step.original, ...own })];
  }
}

type Pick2 = Pick2Of<Dialect>;
type Pick2Of<T> = { readonly [Key in keyof T & ("finality" | "translations")]: T[Key] };

/** The name of the event that tells a step. */
function nameOf(is: Drawn, step: Step, finality: Finality): string {
  const isTranslation = step.original === undefined && is.hasOwnEvent;
  if (finality !== "event") return isTranslation ? is.translationEvent : is.event;
  const names = isTranslation ? is.translationFinalityEvents : is.finalityEvents;
  return names[step.isFinal ? 1 : 0] ?? "";
}

/** A frame that holds `contents` as this dialect does. */
function framed(is: Drawn, name: string, contents: readonly Fields[]): readonly Frame[] {
  const named = (object: Fields, at: Drawn["nameAt"]): Fields =>
    is.nameAt === at ? { [is.name]: name, ...object } : object;
  const wrapped = (content: unknown): unknown => {
    const inner = is.envelopes.reduceRight<unknown>((inside, key) => ({ [key]: inside }), content);
    return Array.isArray(inner) ? inner : named(inner as Fields, "root");
  };
  const inside = contents.map((content) => named(content, "inside"));
  const bodies =
    is.list === undefined ? inside.map(wrapped) : [wrapped(is.list === "" ? inside : { [is.list]: inside })];
  return bodies.map((body) => ({
    name: is.nameAt === "event" ? name : "message",
    data: JSON.stringify(body),
  }));
}

/** The dialect of a seed, in these words. */
export function drawDialect(seed: number, words: Vocabulary): Dialect {
  const random = seededRandom(seed);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] as (typeof list)[number];
  const finality = pick<Finality>(["flag", "flag", "opposite flag", "word", "event", "none"]);
  const translations = pick<Dialect["translations"]>([
    "map",
    "list",
    "beside",
    "all in one map",
    "all in one list",
    "apart",
    "apart",
    "apart",
  ]);
  const is = drawn(words, pick, random, finality);
  const steps = talk(5, translations !== "apart", random);
  return {
    seed,
    finality,
    translations,
    steps,
    write: (step) => framed(is, nameOf(is, step, finality), contentsOf(is, step, { finality, translations })),
    noise: () => {
      const operation = { [is.name]: pick(is.operations), task_id: "550e8400-e29b-41d4-a716-446655440000" };
      const [frame] = framed(is, is.heartbeat, [{}]);
      if (random() < 0.5 && frame !== undefined) return frame;
      return { name: pick([pick(is.operations), "message"]), data: JSON.stringify(operation) };
    },
  };
}
