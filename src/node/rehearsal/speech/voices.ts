/**
 * The voices the rehearsal has: a woman's and a man's for every language eSpeak NG speaks, named as the service names
 * its own (`ja-JP-Sakura`). They are there to be told apart, not to be admired.
 *
 * How well eSpeak NG speaks them: European languages and Korean are read as written; Chinese is read character by
 * character in Mandarin (Cantonese for Hong Kong and Macau); Arabic without its vowel signs lacks short vowels; of
 * Japanese only kana are really read, and each kanji is given stand-in syllables (`spoken-text.ts`).
 */
export type Voice = {
  readonly voiceName: string;
  readonly displayName: string;
  readonly gender: "Female" | "Male";
  /** eSpeak NG's name of the language and the variant, such as `de+f3`. */
  readonly espeak: string;
  /** The voice's own speed, in eSpeak NG's words per minute. */
  readonly wordsPerMinute: number;
};

/** eSpeak NG's languages by the names of its voice files, without constructed ones and romanisations. */
export const ESPEAK_LANGUAGES: ReadonlySet<string> = new Set(
  (
    "af am an ar as az ba be bg bn bpy bs ca cmn cs cv cy da de el en-029 en-gb-scotland en-gb-x-rp en-us en es-419 es " +
    "et eu fa fi fo fr-be fr-ch fr ga gd gn gu hak haw he hi hr ht hu hy hyw id is it ja ka kaa kk kl kn ko kok ku ky la " +
    "lb lt ltg lv mi mk ml mr ms mt mto my nb nci ne nl nog om or pa pap pl pt-br pt qu quc ro ru-lv ru sd shn si sk sl " +
    "smj sq sr sv sw ta te th ti tk tn tr tt ug uk ur uz vi-vn-x-central vi-vn-x-south vi yue"
  ).split(" "),
);

/** Language codes, whole or without their region, that eSpeak NG knows under another name. */
const ESPEAK_NAMES: Readonly<Record<string, string>> = {
  en: "en-us",
  "en-au": "en",
  "en-gb": "en",
  "en-ie": "en",
  "en-in": "en",
  "en-nz": "en",
  "en-za": "en",
  "es-ar": "es-419",
  "es-cl": "es-419",
  "es-co": "es-419",
  "es-mx": "es-419",
  "es-us": "es-419",
  iw: "he",
  nn: "nb",
  no: "nb",
  zh: "cmn",
  "zh-hk": "yue",
  "zh-mo": "yue",
};

const USUAL_WORDS_PER_MINUTE = 165;
/** Speeds at which a translation of the built-in talk takes about as long as the talk. */
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  ar: 200,
  cmn: 210,
  fr: 150,
  ja: 200,
  ko: 200,
  yue: 210,
};

const FEMALE_VARIANT = "f3";
const MALE_VARIANT = "m3";

/** Display names of the two voices, by language without region. */
const NAMES: Readonly<Record<string, readonly [female: string, male: string]>> = {
  ar: ["Layla", "Omar"],
  de: ["Anna", "Jonas"],
  en: ["Grace", "Henry"],
  es: ["Lucia", "Pablo"],
  fr: ["Louise", "Hugo"],
  ja: ["Sakura", "Haruto"],
  ko: ["Jiwoo", "Minjun"],
  zh: ["Meiling", "Jiahao"],
};
const OTHER_NAMES = ["Alma", "Otto"] as const;

const primaryOf = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";

function espeakLanguage(tag: string): string | undefined {
  return [tag.toLowerCase(), primaryOf(tag)]
    .map((name) => ESPEAK_NAMES[name] ?? name)
    .find((name) => ESPEAK_LANGUAGES.has(name));
}

/** The voices of a language by its BCP 47 code, the default one first; none where it cannot be spoken. */
export function voicesOf(tag: string): readonly Voice[] {
  const espeak = espeakLanguage(tag);
  if (espeak === undefined) return [];
  const [female, male] = NAMES[primaryOf(tag)] ?? OTHER_NAMES;
  const wordsPerMinute = WORDS_PER_MINUTE[espeak] ?? USUAL_WORDS_PER_MINUTE;
  const voice = (displayName: string, gender: Voice["gender"], variant: string): Voice => ({
    voiceName: `${tag}-${displayName}`,
    displayName,
    gender,
    espeak: `${espeak}+${variant}`,
    wordsPerMinute,
  });
  return [voice(female, "Female", FEMALE_VARIANT), voice(male, "Male", MALE_VARIANT)];
}
