/** The device's translations are in a column of their own, of the very text they were made of, and share what is not theirs. */
import { describe, expect, it } from "vitest";

import { deviceTag } from "../../../src/lib/device-tag.ts";
import { noSubtitles, reduceSubtitles, type SubtitleInput } from "../../../src/subtitles/reduce.ts";
import { findSentence } from "../../../src/subtitles/sections.ts";
import { textIn, type View } from "../../../src/subtitles/view.ts";
import { createDeviceText, deviceView } from "../../../src/ui/tools/device/device-text.ts";
import { translatorTag } from "../../../src/ui/tools/device/translator-api.ts";
import { final, interim } from "../../harness/builders.ts";

const said = (...events: readonly SubtitleInput[]) =>
  events.reduce((state, event) => reduceSubtitles(state, event, 0), noSubtitles);
const COLUMN = deviceTag("uk");
const view: View = deviceView({ languages: ["en"], original: false, transcriptionLanguage: "en" }, COLUMN);

describe("what the device translated", () => {
  it("is in its own column, while the original stands in for what is not there yet, at once", () => {
    const { articles } = said(final(1, "One."), interim(2, "Tw"));
    const device = createDeviceText(COLUMN);
    device.put(1, { of: "One.", text: "Один." });
    const tree = device.of(articles);
    const shown = [1, 2].map((sid) => {
      const sentence = findSentence(tree, sid);
      return sentence && textIn(sentence, COLUMN, view, { now: 0 });
    });
    expect(shown.map((text) => text?.text)).toEqual(["Один.", "Tw"]);
    expect(shown.map((text) => text?.role)).toEqual(["chosen", "stand-in"]);
    expect(shown[0]?.language).toBe("uk-x-device");
    expect(findSentence(articles, 1)?.translations.size).toBe(0);
  });

  it("is not shown for a text that was corrected since", () => {
    const { articles } = said(final(1, "One.", { revision: 1 }), final(1, "Won.", { revision: 2 }));
    const device = createDeviceText(COLUMN);
    device.put(1, { of: "One.", text: "Один." });
    expect(findSentence(device.of(articles), 1)?.translations.has(COLUMN)).toBe(false);
  });

  it("shares every piece of the tree without a new translation", () => {
    const { articles } = said(final(1, "One."), final(60, "Sixty."), final(120, "More."));
    const device = createDeviceText(COLUMN);
    expect(device.of(articles)[0]).toBe(articles[0]);
    device.put(60, { of: "Sixty.", text: "Шістдесят." });
    const first = device.of(articles);
    expect(first[0]?.items[0]).toBe(articles[0]?.items[0]);
    expect(first[0]?.items[1]).not.toBe(articles[0]?.items[1]);
    expect(device.of(articles)[0]).toBe(first[0]);
    device.put(1, { of: "One.", text: "Один." });
    const second = device.of(articles);
    expect(second[0]?.items[1]).toBe(first[0]?.items[1]);
    expect(findSentence(second, 1)?.translations.get(COLUMN)?.text).toBe("Один.");
  });
});

describe("a language as translators know it", () => {
  it.each([
    ["en-US", "en"],
    ["zh-TW", "zh-Hant"],
    ["zh-CN", "zh"],
    ["pt-BR", "pt"],
  ])("%s is %s", (tag, known) => {
    expect(translatorTag(tag)).toBe(known);
  });
});
