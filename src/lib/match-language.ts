/**
 * Which of the languages on offer a person would want, from what their browser says they read. Tags are compared by
 * language and script with likely subtags filled in (CLDR), so that `zh-HK` finds `zh-TW` and `pt` finds `pt-BR`.
 */
import { maximized } from "./language-tag.ts";

/** Tags that name the same or the nearest written language (CLDR language matching, paradigm cases). */
const NEAREST: Readonly<Record<string, string>> = {
  no: "nb",
  nn: "nb",
  yue: "zh",
  tl: "fil",
  mo: "ro",
  sh: "sr",
};

/** A language that nobody determined; likely subtags would make English of it. */
const UNDETERMINED = /^und(-|$)/i;

type Reading = { readonly language: string; readonly script: string; readonly region: string };

function readingOf(tag: string): Reading | undefined {
  const locale = maximized(tag);
  if (locale === undefined || UNDETERMINED.test(tag)) return undefined;
  const language = locale.language ?? "und";
  return {
    language: NEAREST[language] ?? language,
    script: locale.script ?? "",
    region: locale.region ?? "",
  };
}

/** How well a reader of `wanted` reads `offered`: 3 the same place, 2 the same script, 1 the language, 0 not. */
function closeness(wanted: string, offered: string): number {
  if (wanted.toLowerCase() === offered.toLowerCase()) return 4;
  const want = readingOf(wanted);
  const offer = readingOf(offered);
  if (want === undefined || offer === undefined || want.language !== offer.language) return 0;
  if (want.script !== offer.script) return 1;
  return want.region === offer.region ? 3 : 2;
}

/**
 * The offered tag that suits `wanted` (best first) most, or nothing. A language in another script counts only
 * where no wanted language is offered in its own.
 */
export function matchLanguage(wanted: readonly string[], offered: readonly string[]): string | undefined {
  for (const least of [2, 1]) {
    for (const want of wanted) {
      let best: { tag: string; score: number } | undefined;
      for (const tag of offered) {
        const score = closeness(want, tag);
        if (score >= least && score > (best?.score ?? 0)) best = { tag, score };
      }
      if (best !== undefined) return best.tag;
    }
  }
  return undefined;
}
