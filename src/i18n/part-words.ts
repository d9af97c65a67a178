/**
 * The words of one page that has its own, beside the interface's (`i18n/i18n-signals.ts`): few people open it, so its words
 * are loaded with it.
 */
import { fill } from "./i18n-signals.ts";
import type { LoadedWords } from "./loading.ts";

/** Groups of phrases; a phrase is called by its group, a point and its name. */
type Groups = { readonly [group: string]: { readonly [name: string]: string } };

type PhraseIn<Words extends Groups> = {
  [Group in keyof Words & string]: `${Group}.${keyof Words[Group] & string}`;
}[keyof Words & string];

export type PartWords<Words extends Groups> = {
  readonly say: (key: PhraseIn<Words>, values?: Parameters<typeof fill>[1]) => string;
};

/** Words from loaded ones; they follow when others are loaded. */
export const createPartWords = <Words extends Groups>(
  loaded: () => LoadedWords<Words>,
): PartWords<Words> => ({
  say: (key, values) => {
    const [group = "", name = ""] = key.split(".");
    return fill(loaded().words[group]?.[name] ?? key, values);
  },
});
