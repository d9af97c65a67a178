import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";

import { createI18n, type I18n } from "../../../src/i18n/i18n-signals.ts";
import { english, type LoadedDictionary, loadDictionary } from "../../../src/i18n/dictionaries.ts";

/** The words of a dictionary, without a page to keep them alive. */
const wordsOf = (dictionary: LoadedDictionary): I18n =>
  createRoot((dispose) => {
    const i18n = createI18n(() => dictionary);
    dispose();
    return i18n;
  });

const i18n = wordsOf(english);

describe("a date", () => {
  const written = (language: readonly string[]): string =>
    createRoot((dispose) => {
      const { date } = createI18n(() => english, undefined, language);
      dispose();
      return date("2026-09-03T12:00:00Z", { dateStyle: "medium", timeZone: "UTC" });
    });

  it("is written as in the region of the device, where that has the language", () => {
    expect(written(["de-AT", "en-GB", "en-US"])).toBe("3 Sept 2026");
    expect(written(["en-US"])).toBe("Sep 3, 2026");
    expect(written(["de-AT"])).toBe("Sep 3, 2026");
    expect(written(["en-GB@posix"])).toBe("Sep 3, 2026");
  });
});

describe("a phrase", () => {
  it("has its places filled in", () => {
    expect(i18n.t("notice.queued", { position: 3 })).toBe("Waiting for a place: you are number 3 in line.");
    expect(i18n.t("notice.queuedEstimate", { position: 3, wait: "2 minutes" })).toBe(
      "Waiting for a place: you are number 3 in line, about 2 minutes to go.",
    );
  });

  it("keeps a place that nothing was given for", () => {
    expect(i18n.t("notice.unknown")).toBe("There is no broadcast with the code {{ token }}.");
    expect(i18n.t("notice.unknown", { other: 1 })).toContain("{{ token }}");
  });

  it.each(["$&", "$'", "$`", "$$", "$1", "\\1", "{{ token }}", "{{ constructor }}", "<b>"])(
    "shows the value %s as it is",
    (token) => {
      expect(i18n.t("notice.unknown", { token })).toBe(`There is no broadcast with the code ${token}.`);
    },
  );

  it("does not fill a value in that another value asks for", () => {
    expect(i18n.t("notice.queuedEstimate", { position: "{{ wait }}", wait: "soon" })).toBe(
      "Waiting for a place: you are number {{ wait }} in line, about soon to go.",
    );
  });
});

describe("a count", () => {
  it("takes the form and the digits of its language", async () => {
    expect(i18n.plural("reader.newSentences", 1)).toBe("1 new sentence");
    expect(i18n.plural("reader.newSentences", 1_234)).toBe("1,234 new sentences");
    expect(i18n.plural("gap", 2, { duration: "5 seconds" })).toBe(
      "2 sentences are missing here; the connection was lost for 5 seconds.",
    );
    const { plural } = wordsOf(await loadDictionary("ar"));
    const digits = new Intl.NumberFormat("ar");
    expect(plural("reader.newSentences", 1)).toBe("جملة جديدة");
    expect(plural("reader.newSentences", 2)).toBe("جملتان جديدتان");
    expect(plural("reader.newSentences", 3)).toBe(`${digits.format(3)} جمل جديدة`);
    expect(plural("reader.newSentences", 11)).toBe(`${digits.format(11)} جملة جديدة`);
    expect(plural("reader.newSentences", 0)).toBe(`${digits.format(0)} جملة جديدة`);
  });
});

describe("a length of time", () => {
  it.each([
    [0, "1 second"],
    [499, "1 second"],
    [1_499, "1 second"],
    [42_000, "42 seconds"],
    [89_400, "89 seconds"],
    [89_600, "2 minutes"],
    [90_000, "2 minutes"],
    [600_000, "10 minutes"],
  ])("of %d ms is %s", (ms, words) => {
    expect(i18n.duration(ms)).toBe(words);
  });
});
