import { describe, expect, it } from "vitest";

import { writtenIn } from "../../../src/lib/written-in.ts";

describe("text that is in the language it was announced in", () => {
  it.each([
    ["en-US", "Good morning."],
    ["en-US", ""],
    ["en-US", "12 %, 30 %"],
    ["en-US", "He said: مرحبا"],
    ["en-US", "مرحبا is the word for a greeting in this language."],
    ["ja-JP", "おはようございます。"],
    ["ar-SA", "صباح الخير."],
    ["ar-SA", "نستخدم Microsoft Visual Studio Code"],
    ["he-IL", "2026: שנה טובה"],
  ])("%s: %s", (language, text) => {
    expect(writtenIn(text, language).language).toBe(language);
    expect(writtenIn(text, language).direction).toBe(/^(?:ar|he)/.test(language) ? "rtl" : "ltr");
  });
});

describe("text whose letters contradict the language", () => {
  it.each([
    ["en-US", "صباح الخير.", "ar", "rtl"],
    ["en-US", "« صباح الخير » OK", "ar", "rtl"],
    ["de", "שלום לכולם", "he", "rtl"],
    ["ar-SA", "Welcome to Dubai.", "en", "ltr"],
    ["fa-IR", "OK, مرسی, and now the first slide.", "en", "ltr"],
    // Whose language cannot be told keeps the announced one.
    ["ar-SA", "早安，歡迎。", "ar-SA", "ltr"],
  ])("announced as %s: %s", (announced, text, language, direction) => {
    expect(writtenIn(text, announced)).toEqual({ language, direction });
  });
});
