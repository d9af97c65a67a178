/**
 * Where the code on the wall leads a phone: to the same talk, in a language its owner reads, at the sentence on the wall.
 * Nothing of it is secret, and it changes only where the screen itself does: a code that is another one with each sentence
 * could not be scanned.
 */
import { reader } from "../reader/descriptor.ts";
import { record } from "../record/descriptor.ts";
import { addressOf } from "../registry.ts";

export type Wall = {
  readonly origin: string;
  readonly token: string;
  /** The languages on the wall, in their order. */
  readonly languages: readonly string[];
  /** All languages on offer. */
  readonly offered: readonly string[];
  /** The transcription language, which is shown anyway where nothing else suits. */
  readonly original: string;
  /** The sentence the wall stands still at; absent while text flows. */
  readonly place: number | undefined;
  /** The talk is over, and what a phone heard of it is kept there. */
  readonly isOver: boolean;
};

/** The language alone where that tells the tag from all others on offer: every character makes the code finer. */
function shortest(tag: string, offered: readonly string[]): string {
  const [language = tag] = tag.split("-");
  const same = offered.filter((other) => other.split("-")[0] === language);
  return same.length <= 1 ? language : tag;
}

/**
 * The address for the code. `hall` names the languages on the wall: a phone takes them where its own is not on offer, so they are left
 * out where it would come to the first of them anyway.
 */
export function followLink({ origin, token, languages, offered, original, place, isOver }: Wall): string {
  const helps = languages[0] !== undefined && languages[0] !== original;
  const hall = languages.map((tag) => encodeURIComponent(shortest(tag, offered))).join(",");
  return [
    origin,
    addressOf(isOver ? record : reader, token),
    helps ? `?hall=${hall}` : "",
    place === undefined || isOver ? "" : `#s${place}`,
  ].join("");
}
