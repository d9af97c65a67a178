/**
 * The interface's words for components: `t` for a phrase, `plural` for one with a count, in the language loaded.
 */
import { type BaseTemplateArgs, flatten } from "@solid-primitives/i18n";
import { type Accessor, createContext, createMemo, useContext } from "solid-js";

import { dateFormat } from "../lib/date-format.ts";
import type { LoadedDictionary } from "./dictionaries.ts";
import type { Dictionary } from "./locales/en/interface.ts";
import { regionalTag } from "./regional-tag.ts";

type Flat = ReturnType<typeof flatten<Dictionary>>;
type PhraseKey = { [Key in keyof Flat]: Flat[Key] extends string ? Key : never }[keyof Flat];
type PluralForms = { readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string };
type PluralKey = { [Key in keyof Flat]: Flat[Key] extends PluralForms ? Key : never }[keyof Flat];

export type I18n = {
  readonly t: (key: PhraseKey, values?: BaseTemplateArgs) => string;
  /** The phrase in the plural form that `count` takes; the count itself is given as `count`. */
  readonly plural: (key: PluralKey, count: number, values?: BaseTemplateArgs) => string;
  /** A number as this language writes it, with `digits` behind the point. */
  readonly number: (value: number, digits: number) => string;
  /** Percent, with its sign as the language has it. */
  readonly percent: (value: number) => string;
  /** A date or a time of day (ms since 1970, or as text in ISO 8601), as it is written in the reader's region. */
  readonly date: (at: number | Date | string, style: Intl.DateTimeFormatOptions) => string;
  /** A length of time in words, from ms. */
  readonly duration: (ms: number) => string;
  readonly language: Accessor<string>;
  readonly direction: Accessor<"ltr" | "rtl">;
  /** The language that was wanted, where its words could not be had. */
  readonly missing: Accessor<string | undefined>;
};

export const I18nContext = createContext<I18n>();

export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === undefined) throw new Error("useI18n outside of I18nContext.Provider");
  return i18n;
}

/** Puts values into a phrase in one pass, so that a value is never read as a pattern or a place of its own. */
export const fill = (phrase: string, values: BaseTemplateArgs = {}): string =>
  phrase.replace(/{{\s*(\w+)\s*}}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );

/**
 * Words from a loaded dictionary; they follow when another one is loaded. `appName` stands for the app's own name in all
 * of them, where there is one; `device` has the browser's own tags.
 */
export function createI18n(
  dictionary: Accessor<LoadedDictionary>,
  appName: Accessor<string | undefined> = () => undefined,
  device: readonly string[] = [],
): I18n {
  const flat = createMemo(() => {
    const words = flatten(dictionary().words);
    const name = appName();
    return name === undefined ? words : { ...words, "app.name": name };
  });
  const rules = createMemo(() => new Intl.PluralRules(dictionary().language));
  const numbers = createMemo(() => new Intl.NumberFormat(dictionary().language));
  const plural: I18n["plural"] = (key, count, values) => {
    const forms: PluralForms = flat()[key];
    return fill(forms[rules().select(count)] ?? forms.other, {
      ...values,
      count: numbers().format(count),
    });
  };
  return {
    t: (key, values) => fill(flat()[key], values),
    plural,
    number: (value, digits) =>
      new Intl.NumberFormat(dictionary().language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value),
    percent: (value) =>
      new Intl.NumberFormat(dictionary().language, { style: "percent" }).format(value / 100),
    date: (at, style) => dateFormat(regionalTag(dictionary().language, device), style).format(new Date(at)),
    duration: (ms) => {
      const seconds = Math.max(1, Math.round(ms / 1_000));
      return seconds < 90
        ? plural("duration.seconds", seconds)
        : plural("duration.minutes", Math.round(seconds / 60));
    },
    language: () => dictionary().language,
    direction: () => dictionary().direction,
    missing: () => dictionary().missing,
  };
}
