/**
 * The groups of words, and whether somebody who wrote the table of meanings had looked at them. After a group's first
 * measure the table was mended by what was not read, so of all but a new group the share is no first sight.
 */
import { AT_HAND } from "./words/at-hand.ts";
import { CAPTIONERS } from "./words/captioners.ts";
import { FIELD_NAMES } from "./words/field-names.ts";
import { FOURTH } from "./words/fourth.ts";
import { SECOND } from "./words/second.ts";
import { THIRD } from "./words/third.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type WordGroup = {
  readonly name: string;
  /** When the group was looked at by whoever wrote the table. */
  readonly lookedAt: "while the table was made" | "after its first measure";
  readonly words: Vocabulary;
};

export const WORD_GROUPS: readonly WordGroup[] = [
  { name: "at hand", lookedAt: "while the table was made", words: AT_HAND },
  { name: "second", lookedAt: "after its first measure", words: SECOND },
  { name: "third", lookedAt: "after its first measure", words: THIRD },
  { name: "fourth", lookedAt: "after its first measure", words: FOURTH },
  { name: "names of the field", lookedAt: "after its first measure", words: FIELD_NAMES },
  { name: "captioners and booths", lookedAt: "after its first measure", words: CAPTIONERS },
];
