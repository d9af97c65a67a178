/**
 * The fields beside the file of an upload, with their documented bounds (Import API, "Upload audio file"). All are text; most
 * hold JSON.
 */
import * as v from "valibot";

import { isLanguageTag } from "../../../lib/language-tag.ts";
import { isCallback } from "../callbacks.ts";
import { templateOf } from "../summary/templates.ts";

const MOST_TERMS = 500;
const LONGEST_TERM = 100;
const LONGEST_CORRECTION = 200;
const MOST_TRANSLATED = 50;
const LONGEST_TEMPLATE = 50;

const TAGS = 'must be a JSON array of language codes such as ["zh-TW"]';
const TERMS = `must be a JSON object of at most ${MOST_TERMS} terms a language`;
const CORRECTIONS = "must be a JSON object of correction rules by language";
const DICTIONARY = `must be a JSON array of at most ${MOST_TRANSLATED} entries`;
const TEMPLATE = "must be the name of a summary template";
const CALLBACK = "must be an address of http or https, at most 2048 characters";

const tag = v.pipe(v.string(TAGS), v.check(isLanguageTag, TAGS));
const tags = (least: number) =>
  v.pipe(v.string(TAGS), v.parseJson({}, TAGS), v.array(tag, TAGS), v.minLength(least, TAGS));
const textUpTo = (longest: number, message: string) =>
  v.pipe(v.string(message), v.minLength(1, message), v.maxCodePoints(longest, message));
const json = <S extends v.GenericSchema>(schema: S, message: string) =>
  v.optional(v.pipe(v.string(message), v.parseJson({}, message), schema));

const term = v.object({
  term: textUpTo(LONGEST_TERM, TERMS),
  boost: v.optional(v.number(TERMS), 1),
});
const rule = v.object({
  correct: textUpTo(LONGEST_CORRECTION, CORRECTIONS),
  incorrect: v.array(textUpTo(LONGEST_CORRECTION, CORRECTIONS), CORRECTIONS),
});
const entry = v.object({
  source: textUpTo(LONGEST_CORRECTION, DICTIONARY),
  translations: v.record(tag, textUpTo(LONGEST_CORRECTION, DICTIONARY), DICTIONARY),
});

export const uploadFields = v.object({
  transcription_languages: tags(1),
  translation_languages: v.optional(tags(0), "[]"),
  recognition_mode: v.picklist(["single", "multi_speaker"], "must be single or multi_speaker"),
  summary_template: v.optional(
    v.pipe(
      textUpTo(LONGEST_TEMPLATE, TEMPLATE),
      v.check((slug) => templateOf(slug)?.category === "summary", TEMPLATE),
    ),
  ),
  terminology: json(
    v.record(tag, v.pipe(v.array(term, TERMS), v.maxLength(MOST_TERMS, TERMS)), TERMS),
    TERMS,
  ),
  fuzzy_correction: json(v.record(tag, v.array(rule, CORRECTIONS), CORRECTIONS), CORRECTIONS),
  translation_dict: json(
    v.pipe(v.array(entry, DICTIONARY), v.maxLength(MOST_TRANSLATED, DICTIONARY)),
    DICTIONARY,
  ),
  callback_url: v.optional(v.pipe(v.string(CALLBACK), v.check(isCallback, CALLBACK))),
});
