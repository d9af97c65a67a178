/**
 * The texts that one object of an unknown stream holds: whose they are by their keys, and in which language by what is
 * said in the object and around it.
 */
import { finalityIn, type Found, type ShapeFields, UNKNOWN_KEY } from "./fields.ts";
import type { Meaning } from "./meanings.ts";
import type { Piece } from "./owner.ts";
import { type Scope, valueOf, type WalkContext } from "./scope.ts";
import { textsAmong } from "./unknown-values.ts";
import { isSpoken, knownTag } from "./tags.ts";
import { says } from "./words.ts";

/** Levels that what stands under a key without a meaning counts behind: more than there are. */
const UNKNOWN_KEY_LEVELS = 100;

/** Whether a key that means nothing as a whole may be that of a text by one of its words: `floorText`. */
const isTold = (key: string): boolean => says(key, "text") || says(key, "heard") || says(key, "bare");

/**
 * The one text under a key that means nothing, in an object that is surely about a sentence: one whose key speaks of a
 * text before any other.
 */
function strayText(own: ShapeFields, { owner, isFinal, found }: Scope): Found | undefined {
  if (owner === undefined) return undefined;
  const isSure =
    owner.rank === 0 || isFinal !== undefined || found.has("language") || own.found.has("translated_text");
  const texts = textsAmong(own);
  const told = texts.filter(({ key }) => isTold(key));
  const [only, other] = told.length > 0 ? told : texts;
  return other === undefined && (isSure || says(only?.key ?? "", "heard")) ? only : undefined;
}

/**
 * The texts of an object by what their keys say. A key that says both is a translation before it is an original; what
 * somebody was heard to say is an original where another text stands beside it, and may be in any language alone.
 */
function keyedTexts(of: (meaning: Meaning) => Found | undefined) {
  const translated = of("translated_text");
  const isFree = (found: Found | undefined): boolean => found !== undefined && found.key !== translated?.key;
  const [said, plain] = [of("original_text"), of("text")];
  const isSame = said !== undefined && said.key === plain?.key;
  const isHeard = isSame && said.rank > 0 && translated === undefined;
  const original = isFree(said) && !isHeard ? said : undefined;
  return {
    translated,
    original,
    text: isFree(plain) && !(isSame && original !== undefined) ? plain : undefined,
  };
}

/** What is named by its finality: `hypothesis`, also beside a translation, where a switch may be named `final`. */
function namedText({ found }: ShapeFields, translated: Found | undefined): Found | undefined {
  const named = found.get("named_text");
  return translated !== undefined && says(named?.key ?? "", "final") ? undefined : named;
}

/** A text that may be what another one was taken for. */
const asDoubt = ({ value, key }: Found, order: number): Piece => ({
  text: String(value),
  role: "plain",
  order,
  key,
  isDoubt: true,
});

type Keyed = ReturnType<typeof keyedTexts>;

/** Languages as they are said in an object and around it; `other` is one that is not spoken. */
function languagesOf(own: ShapeFields, scope: Scope, { known }: WalkContext) {
  const isSpokenTag = (tag: string | undefined): boolean =>
    tag !== undefined && isSpoken(knownTag(tag, known) ?? "", known);
  const language = valueOf(scope.found, "language");
  const target = valueOf(scope.found, "target_language");
  return {
    language,
    target,
    source: valueOf(own.found, "source_language"),
    spoken: isSpokenTag(language) ? language : undefined,
    other: isSpokenTag(language) ? undefined : language,
    isIntoOther: target !== undefined && !isSpokenTag(target),
    isOwn: own.found.has("language"),
  };
}

type Place = Pick<Piece, "role" | "language">;

/** Whose a text is whose key says only that it is one, and in which language. */
function placeOf(
  { translated }: Keyed,
  { role }: Scope,
  { language, target, source, spoken, other, isOwn }: ReturnType<typeof languagesOf>,
): Place {
  if (translated !== undefined) return { role: "original", language: source ?? spoken };
  if (role === "translated") return { role, language: target ?? (isOwn ? language : other) };
  if (role === "original") return { role, language: source ?? language };
  return { role: "plain", language: target ?? language ?? source };
}

/** The texts that an object holds itself; `order` is that of the object (`Piece`). */
export function piecesIn(
  own: ShapeFields,
  scope: Scope,
  order: number,
  context: WalkContext,
): readonly Piece[] {
  const of = (meaning: Meaning): Found | undefined => own.found.get(meaning);
  const keyed = keyedTexts(of);
  const { original, translated, text } = keyed;
  const byKey = text ?? (original === undefined ? namedText(own, translated) : undefined);
  const plain = byKey ?? (original === undefined ? strayText(own, scope) : undefined);
  const languages = languagesOf(own, scope, context);
  const { source, target, language, other, isIntoOther } = languages;
  const piece = (at: Found, place: Place, isFinal = scope.isFinal): Piece => ({
    ...place,
    field: at === original ? "original_text" : at === translated ? "translated_text" : "text",
    text: String(at.value),
    isFinal,
    ...(at.rank === UNKNOWN_KEY && !isTold(at.key) && { isUnknownKey: true as const }),
    isListed: scope.isListed === true,
    order: order + at.rank + (at.rank === UNKNOWN_KEY ? UNKNOWN_KEY_LEVELS : 0),
    key: at.key,
  });
  const pieces: Piece[] = [];
  const isAlone = plain === undefined && translated === undefined && target === undefined;
  if (original !== undefined)
    pieces.push(piece(original, { role: "original", language: source ?? (isAlone ? language : undefined) }));
  if (translated !== undefined)
    pieces.push(piece(translated, { role: "translated", language: target ?? other }));
  if (plain === undefined) return pieces;
  const isNamed = plain === of("named_text") && !says(plain.key, "heard");
  const named = isNamed ? finalityIn(plain.key) : undefined;
  const place = placeOf(keyed, scope, languages);
  pieces.push(piece(plain, place, scope.isFinal ?? named));
  const isOther = place.role === "plain" && (other !== undefined || isIntoOther);
  // One of the two is the original, and nothing says which.
  if (isOther && byKey !== undefined && original === undefined)
    pieces.push(...textsAmong(own).map((at) => asDoubt(at, order + plain.rank)));
  return pieces;
}
