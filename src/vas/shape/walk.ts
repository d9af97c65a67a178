/**
 * Finding what a frame says: its objects are walked from the root down, whatever their keys are, and what they say of one
 * sentence is gathered under its number. What an object leaves open is taken from those around it.
 */
import { type Fields, isFields } from "../../lib/fields.ts";
import { type Sound, soundOf } from "./audio.ts";
import { fieldsOf, finalityIn, type Found, type ShapeFields } from "./fields.ts";
import type { Meaning } from "./meanings.ts";
import type { Owner, Piece } from "./owner.ts";
import { piecesIn } from "./pieces.ts";
import {
  inherited,
  isUnclear,
  ownFinality,
  saysLanguage,
  type Scope,
  valueOf,
  type WalkContext,
} from "./scope.ts";
import { withUnknownTags } from "./unknown-values.ts";
import { isTagMap, tagIn } from "./tags.ts";
import { meantBy } from "../stream-names.ts";
import { says } from "./words.ts";

/** Levels below the root that are looked at: two to an object, and two more inside it. */
const DEEPEST = 4;
/** Objects of one frame that are looked at. */
const MOST_OBJECTS = 4_000;

/** An object that is about no sentence, or whose sentence is told of elsewhere. */
export type Unowned = {
  readonly found: ReadonlyMap<Meaning, Found>;
  /** Its fields and, where it is silent, those of the objects around it. */
  readonly around: ReadonlyMap<Meaning, Found>;
  readonly names: readonly string[];
  readonly object: Fields;
  /** The sentence it is about, where there is one. */
  readonly sid?: number | undefined;
};

export type WalkResult = {
  readonly owners: Owner[];
  readonly sounds: {
    readonly sound: Sound;
    readonly found: ReadonlyMap<Meaning, Found>;
    readonly sid: number;
  }[];
  readonly unowned: Unowned[];
  /** Objects that fit two readings. */
  refused: number;
};

const TEXTS = ["original_text", "text", "translated_text"] as const;
/** What an object inside a sentence's says of the sentence. */
const FACTS: ReadonlySet<Meaning> = new Set([
  "speaker_id",
  "speaker_label",
  "start",
  "start_ms",
  "start_seconds",
  "end",
  "end_ms",
  "end_seconds",
]);

const roleOf = (key: string, above: Piece["role"]): Piece["role"] =>
  says(key, "translated") ? "translated" : says(key, "original") ? "original" : above;

/** Parts of every object, which no service means, and parts of a text. */
const isSkipped = (key: string): boolean =>
  key === "__proto__" || key === "constructor" || key === "prototype" || says(key, "parts");

/** An object in a string, as some services write it. */
function unpacked(key: string, value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value) || !(says(key, "data") || says(key, "message")))
    return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

// Over 60 lines: its steps call each other and share what was found.
/** Everything that a frame called `name` says. */
export function walk(root: unknown, name: string, context: WalkContext): WalkResult {
  const result: WalkResult = { owners: [], sounds: [], unowned: [], refused: 0 };
  const { known } = context;
  let looked = 0;

  /** The sentence that an object with a number of its own is about. */
  function ownerOf(
    own: ShapeFields,
    found: Map<Meaning, Found>,
    names: readonly string[],
    isFinal: boolean | undefined,
  ) {
    const numbered = own.found.get("sid");
    if (numbered === undefined || isUnclear(own, undefined)) return undefined;
    const saysSo = (kind: "failure" | "announcement" | "elsewhere" | "translated" | "original"): boolean =>
      names.some((name) => says(name, kind));
    if (saysSo("failure") || saysSo("announcement") || saysSo("elsewhere")) return undefined;
    const isTranslation = saysSo("translated") && !saysSo("original");
    const { value, rank } = numbered;
    const owner: Owner = {
      sid: value as number,
      rank,
      found,
      isTranslation,
      pieces: [],
      isFinal,
      isContradictory: false,
    };
    result.owners.push(owner);
    return owner;
  }

  function visit(object: Fields, above: Scope, depth: number, key: string): Owner | undefined {
    looked += 1;
    if (depth > DEEPEST || looked > MOST_OBJECTS) return undefined;
    const own = withUnknownTags(fieldsOf(object, known, context.names), known);
    const names = [...(says(key, "failure") ? [key] : []), ...own.states, ...above.names];
    const found = inherited(above.found, own);
    const said = ownFinality(own);
    const isFinal = said ?? above.isFinal;
    const mine = ownerOf(own, found, names, isFinal);
    const owner = isUnclear(own, above.owner) ? undefined : (mine ?? above.owner);
    const ownerDepth = mine === undefined ? above.ownerDepth : depth;
    const role = roleOf(key, mine === undefined ? above.role : "plain");
    const isPart = above.isPart === true && mine === undefined && !saysLanguage(own);
    const isListed = mine === undefined && above.isListed === true;
    const scope: Scope = { found, names, isFinal, owner, ownerDepth, role, isPart, isListed };
    const pieces = isPart ? [] : piecesIn(own, scope, (depth - ownerDepth) * 10, context);
    const isElsewhere = names.some((name) => says(name, "elsewhere"));
    if (
      pieces.length > 0 &&
      owner === undefined &&
      (isElsewhere || own.found.has("sid") || own.contradictions.has("sid"))
    )
      result.refused += 1;
    const sid = owner?.sid ?? (found.get("sid")?.value as number | undefined);
    const sound = soundOf(object, valueOf(found, "mime_type"));
    if (sound !== undefined && sid !== undefined && !own.contradictions.has("sid"))
      result.sounds.push({ sound, found, sid });
    if (owner !== undefined && !isPart) {
      owner.pieces.push(...pieces);
      if (TEXTS.some((field) => own.contradictions.has(field))) owner.isContradictory = true;
      if (mine === undefined && pieces.length === 0 && sound === undefined) owner.isFinal ??= said;
      if (mine === undefined)
        for (const [meaning, at] of own.found)
          if (FACTS.has(meaning) && !owner.found.has(meaning)) owner.found.set(meaning, at);
    }
    result.unowned.push({ found: own.found, around: found, names, object, sid });
    inside(object, scope, depth);
    return mine;
  }

  /** Texts by language. */
  function texts(map: Fields, scope: Scope, depth: number, key: string): void {
    for (const [tag, value] of Object.entries(map)) {
      const language = tagIn(tag);
      if (isFields(value)) {
        const found = new Map(scope.found).set("language", { value: language, key: tag, rank: 0 });
        for (const field of ["target_language", "source_language"] as const) found.delete(field);
        visit(value, { ...scope, found, role: "plain", isListed: true }, depth + 1, key);
      } else if (typeof value === "string") {
        const order = (depth - scope.ownerDepth) * 10;
        const piece = {
          text: value,
          role: roleOf(key, "plain"),
          language,
          isFinal: scope.isFinal,
          isListed: true,
          order,
          key,
        };
        scope.owner?.pieces.push(piece);
      }
    }
  }

  /** Whether a value holds a sentence's number or a text; with `isLoose`, what might be one as well. */
  function tellsSentence(value: unknown, isLoose: boolean, depth: number): boolean {
    if (typeof value !== "object" || value === null || depth > DEEPEST) return false;
    const own = fieldsOf(value as Fields, known, context.names);
    const isText = ({ key }: Found): boolean =>
      (["text", "said", "unit"] as const).some((kind) => says(key, kind)) && !says(key, "label");
    const texts = TEXTS.flatMap((field) => own.found.get(field) ?? []);
    if (
      isLoose
        ? texts.length > 0 || own.found.has("sid")
        : own.found.get("sid")?.rank === 0 || texts.some(isText)
    )
      return true;
    return Object.entries(value).some(
      ([key, inner]) => !isSkipped(key) && tellsSentence(inner, isLoose, depth + 1),
    );
  }

  /** Whether a value is who speaks, by its key, and not what was said: `participantSpeech` may be that. */
  const isSpeaker = (key: string, value: unknown): boolean =>
    says(key, "speaker") && !tellsSentence(value, says(key, "said") && !says(key, "label"), 0);

  /** The one object of those inside that has a number of its own, where the object itself has none. */
  function numberedIn(object: Fields): string | undefined {
    const keys = Object.entries(object).flatMap(([key, value]) =>
      isFields(value) &&
      !isSkipped(key) &&
      !isSpeaker(key, value) &&
      fieldsOf(value, known, context.names).found.has("sid")
        ? [key]
        : [],
    );
    return keys.length === 1 ? keys[0] : undefined;
  }

  /** Whether objects are into several languages, and so no guesses at one text. */
  function areTranslations(objects: readonly Fields[]): boolean {
    const into = objects.map(
      (one) => fieldsOf(one, known, context.names).found.get("target_language")?.value,
    );
    return !into.includes(undefined) && new Set(into).size > 1;
  }

  function inside(object: Fields, scope: Scope, depth: number): void {
    const first = scope.owner === undefined ? numberedIn(object) : undefined;
    const numbered = first === undefined ? undefined : object[first];
    const beside =
      first !== undefined && isFields(numbered) ? visit(numbered, scope, depth + 1, first) : undefined;
    // What stands beside the one numbered sentence is about it.
    const owner = beside !== undefined && beside.pieces.length > 0 ? beside : scope.owner;
    const around = owner === scope.owner ? scope : { ...scope, owner, ownerDepth: depth };
    for (const [key, packed] of Object.entries(object)) {
      const value = unpacked(key, packed);
      if (key === first || typeof value !== "object" || value === null || isSkipped(key)) continue;
      if (isSpeaker(key, value)) {
        if (isFields(value)) speaker(value, owner);
      } else if (isFields(value)) {
        if (owner !== undefined && isTagMap(value, known)) texts(value, around, depth + 1, key);
        else visit(value, around, depth + 1, key);
      } else {
        const objects = (value as readonly unknown[]).filter(isFields);
        const isGuess = says(key, "guesses") && !areTranslations(objects);
        const inList = { ...around, isPart: !isGuess, isListed: true };
        for (const entry of isGuess ? objects.slice(0, 1) : objects) visit(entry, inList, depth + 1, key);
      }
    }
  }

  /** Who speaks, where that is an object of its own. */
  function speaker(value: Fields, owner: Owner | undefined): void {
    for (const [key, entry] of Object.entries(value)) {
      if (typeof entry !== "string" && typeof entry !== "number") continue;
      const field = says(key, "number") ? "speaker_id" : says(key, "label") ? "speaker_label" : undefined;
      if (field !== undefined) owner?.found.set(field, { value: String(entry), key, rank: 0 });
    }
  }

  const scope: Scope = {
    found: new Map(),
    names: [meantBy(context.names?.events, name) ?? [], name === "message" ? [] : name].flat(),
    isFinal: finalityIn(name),
    ownerDepth: 0,
    role: "plain",
  };
  if (Array.isArray(root)) inside({ "": root }, scope, 0);
  else if (isFields(root)) visit(root, scope, 0, "");
  return result;
}
