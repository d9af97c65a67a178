import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { CONFIG_FIELDS, readConfig } from "../../../src/config/config.ts";
import { problemAt, sentenceOf, warningOf } from "../../../src/config/problems.ts";

type Fields = { readonly [name: string]: unknown };

const paths = (fields: Fields, before = ""): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    typeof field === "object" ? paths(field as Fields, `${before}${name}.`) : [before + name],
  );

describe("what is said about a field", () => {
  it.each(paths(CONFIG_FIELDS))("%s names something that may stand there", (path) => {
    const { kind, expected } = problemAt(path);
    expect(kind).toBe("unusable");
    // The first sample is taken by its word, so that no advice is wrong.
    const [sample = ""] = expected.split(/(?<=["\]e]), | … /);
    const value: unknown =
      path === "brand.name" ? "Harbour" : JSON.parse(sample.replace("…", "png;base64,AA"));
    const nested = path.split(".").reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
    expect(readConfig(nested).refused).toEqual([]);
  });

  it.each([
    ["serviceorigin", /^serviceorigin: there is no such field\. There are: serviceOrigin, embedOrigins,/],
    ["brand.colour", /There are: name, logo, logoDark, accent, accentDark, links\./],
    ["features.speach", /There are: speech, keeping,/],
    ["look.delay", /There are: original, layout, times, steady, theme, size,/],
    ["brand", /^brand: this value does not count\. Expected: \{ … \}/],
    ["embedOrigins.1", /Expected: "https:\/\/events\.example", "\*"\./],
    ["features.find", /Expected: true, false\./],
    ["stream.events.caption.new", /Expected: "connected", "init_sentence", "translation",/],
    ["stream.fields.nr", /Expected: .*"sid",/],
    ["", /^The file is not a JSON object/],
  ])("%j is a sentence", (path, sentence) => {
    expect(sentenceOf(problemAt(path))).toMatch(sentence);
  });

  it("is said of every path that is ever refused, and never says what stood there", () => {
    fc.assert(
      fc.property(fc.object({ withNullPrototype: false }), fc.string({ minLength: 12 }), (raw, secret) => {
        const { refused } = readConfig({ ...raw, serviceOrigin: secret, brand: { logo: secret } });
        const said = warningOf(refused.filter((path) => !path.includes(secret)));
        if (!Object.keys(raw).some((name) => name.includes(secret))) expect(said).not.toContain(secret);
      }),
    );
  });
});
