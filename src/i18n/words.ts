/**
 * The type of words in another language, made from the English ones: a missing or misspelt key does not compile.
 */

/** What is said in another language: the same phrases, in words of its own. */
export type Words<T> = T extends string
  ? string
  : T extends { readonly other: string }
    ? { readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string }
    : { readonly [Key in keyof T]: Words<T[Key]> };
