/**
 * A short talk as steps that any stream can tell, and as the stream of the profile tells it.
 */
import type { Frame } from "../../../src/vas/decode-event.ts";

export const SPOKEN = "de-DE";
export const TRANSLATED = ["en-US", "fr-FR"] as const;

/** One thing that is told: texts of one sentence, all of them final or none. */
export type Step = {
  readonly sid: number;
  readonly original?: string;
  readonly translations: Readonly<Record<string, string>>;
  readonly isFinal: boolean;
};

const WORDS: Readonly<Record<string, readonly string[]>> = {
  [SPOKEN]: ["Der Hafen", "öffnet um neun", "und das Schiff", "fährt nach Süden", "bei gutem Wind"],
  "en-US": ["The harbour", "opens at nine", "and the ship", "sails to the south", "in fair wind"],
  "fr-FR": ["Le port", "ouvre à neuf heures", "et le navire", "part vers le sud", "par bon vent"],
};

const textOf = (language: string, sid: number, words: number): string =>
  `${(WORDS[language] ?? []).slice(0, words).join(" ")} (${sid})`;

/** Sentences 1 to `sentences`, each growing to its final; translations in the same step, or in steps of their own. */
export function talk(sentences: number, isInline: boolean, random: () => number): readonly Step[] {
  const steps: Step[] = [];
  let late: Step[] = [];
  for (let sid = 1; sid <= sentences; sid += 1) {
    const apart: Step[] = [];
    for (const [words, isFinal] of [
      [1, false],
      [2 + Math.floor(random() * 2), false],
      [5, true],
    ] as const) {
      const texts = TRANSLATED.map((language) => [language, textOf(language, sid, words)] as const);
      const original = textOf(SPOKEN, sid, words);
      if (isInline) steps.push({ sid, original, translations: Object.fromEntries(texts), isFinal });
      else {
        steps.push({ sid, original, translations: {}, isFinal });
        apart.push(...texts.map((entry) => ({ sid, translations: Object.fromEntries([entry]), isFinal })));
      }
      // Translations of the sentence before go on meanwhile.
      steps.push(...late.splice(0, 2));
    }
    steps.push(...late);
    late = apart;
  }
  return [...steps, ...late];
}

const frame = (name: string, payload: unknown): Frame => ({ name, data: JSON.stringify(payload) });

/** A step in the profile's words. */
export function profileFrames({ sid, original, translations, isFinal }: Step): readonly Frame[] {
  if (original !== undefined) {
    const payload = { sid, original_text: original, is_final: isFinal, translated_texts: translations };
    return [frame("init_sentence", payload)];
  }
  return Object.entries(translations).map(([language, text]) =>
    frame("translation", { sid, language, text, is_final: isFinal }),
  );
}
