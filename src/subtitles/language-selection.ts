/**
 * Which languages a reader sees: what they chose, as far as the host still offers it, else what their browser says
 * they read, else the original.
 */
import { matchLanguage } from "../lib/match-language.ts";
import type { OnOffer } from "../vas/broadcast-text.ts";
import { offeredLanguages } from "../vas/offered-languages.ts";

export type ShownLanguages = {
  /** Languages to show, one or more; the transcription language stands for the original. */
  readonly languages: readonly string[];
  /** The chosen language that the host offered in this visit and does not offer any more. */
  readonly gone?: string;
  /** The chosen language that the host does not offer, and did not before in this visit. */
  readonly notOffered?: string;
};

/**
 * The languages to show. `chosen` may name what is not on offer to the letter (`pt` in a link finds `pt-BR`). A choice
 * that was never on offer in this visit counts for nothing, and is named; one that went away (`everOffered`) is not replaced by
 * another translation behind the reader's back, but by the original.
 */
export function shownLanguages(
  broadcast: OnOffer,
  chosen: readonly string[],
  wanted: readonly string[],
  everOffered: readonly string[],
): ShownLanguages {
  const offered = offeredLanguages(broadcast);
  const original = broadcast.transcriptionLanguage;
  const found = chosen.map((tag) => matchLanguage([tag], offered));
  const languages = [...new Set(found.filter((tag): tag is string => tag !== undefined))];
  const gone = chosen.find(
    (tag, index) => found[index] === undefined && matchLanguage([tag], everOffered) !== undefined,
  );
  if (gone !== undefined) return { languages: languages.length === 0 ? [original] : languages, gone };
  const notOffered = chosen.find((_, index) => found[index] === undefined);
  return {
    languages: languages.length === 0 ? [matchLanguage(wanted, offered) ?? original] : languages,
    ...(notOffered === undefined ? {} : { notOffered }),
  };
}
