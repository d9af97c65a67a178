/**
 * The words of the page about data for its components, beside the interface's own (`i18n/context.ts`).
 */
import { type BaseTemplateArgs, flatten } from "@solid-primitives/i18n";
import { type Accessor, createMemo } from "solid-js";

import { fill } from "../context.ts";
import type { LoadedPrivacyWords } from "./dictionaries.ts";
import type { PrivacyDictionary } from "./en.ts";

type Flat = ReturnType<typeof flatten<PrivacyDictionary>>;
type PrivacyPhrase = { [Key in keyof Flat]: Flat[Key] extends string ? Key : never }[keyof Flat];

export type PrivacyWords = { readonly say: (key: PrivacyPhrase, values?: BaseTemplateArgs) => string };

/** Words from loaded ones; they follow when others are loaded. */
export function createPrivacyWords(loaded: Accessor<LoadedPrivacyWords>): PrivacyWords {
  const flat = createMemo(() => flatten(loaded().words));
  return { say: (key, values) => fill(flat()[key], values) };
}
