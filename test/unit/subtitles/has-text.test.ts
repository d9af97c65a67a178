/**
 * Whether a sentence has anything to show, which is asked for every row, is told without a look at its texts: it is the
 * same as whether any of them is there at last.
 */
import fc from "fast-check";
import { expect, it } from "vitest";

import { AT_LAST, columnsOf, hasText, textIn } from "../../../src/subtitles/view.ts";
import { finalSentence } from "../../harness/transcripts.ts";

const text = fc.constantFrom("", "a");
const language = fc.constantFrom("en", "de", "ja");

it("a sentence has text where one of its columns has some at last", () => {
  fc.assert(
    fc.property(
      fc.record({
        original: text,
        isFinal: fc.boolean(),
        translations: fc.dictionary(language, text, { maxKeys: 3, noNullPrototype: true }),
        view: fc.record({
          languages: fc.uniqueArray(language, { maxLength: 3 }),
          original: fc.boolean(),
          transcriptionLanguage: language,
        }),
      }),
      ({ original, isFinal, translations, view }) => {
        const sentence = finalSentence({ text: original, translations, isFinal });
        const texts = columnsOf(view).map((column) => textIn(sentence, column, view, AT_LAST));
        expect(hasText(sentence, view)).toBe(texts.some((shown) => shown !== undefined));
      },
    ),
  );
});
