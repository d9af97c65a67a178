import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";

import { defaultPreferences } from "../../../src/links/preferences.ts";
import { createReaderSettings, type ReaderSettings } from "../../../src/visit/settings-signals.ts";
import { createFakeStorage } from "../../harness/fake-storage.ts";

const KEY = "reader-preferences";

type ReaderVisit = ReaderSettings & {
  /** What the page's link was told to say from now on, change by change. */
  readonly links: readonly string[];
};

/** The settings of a visit with this link; the storage is the device's. */
const readerVisit = (query = "", storage = createFakeStorage()): ReaderVisit => {
  const links: string[] = [];
  const settings = createRoot(() =>
    createReaderSettings(storage, new URLSearchParams(query), (parameters) => {
      links.push(String(parameters));
    }),
  );
  return { ...settings, links };
};

describe("a reader's settings", () => {
  it("are the defaults at first", () => {
    expect(readerVisit().preferences()).toEqual(defaultPreferences);
  });

  it("are the link over what was kept over the defaults", () => {
    const storage = createFakeStorage({ [KEY]: JSON.stringify({ size: 150, theme: "dark" }) });
    expect(readerVisit("size=200", storage).preferences()).toEqual({
      ...defaultPreferences,
      size: 200,
      theme: "dark",
    });
  });

  it("are kept when changed by hand, and only then", () => {
    const storage = createFakeStorage();
    const settings = readerVisit("size=200&lang=de", storage);
    expect(storage.kept.size).toBe(0);
    settings.change({ theme: "sepia" });
    expect(settings.preferences()).toMatchObject({ size: 200, languages: ["de"], theme: "sepia" });
    expect(readerVisit("", storage).preferences()).toEqual({ ...defaultPreferences, theme: "sepia" });
  });

  it("follow the hand where the link asked for something else", () => {
    const settings = readerVisit("size=200&theme=dark");
    settings.change({ size: 90 });
    expect(settings.preferences()).toMatchObject({ size: 90, theme: "dark" });
  });

  it("tell the link what it says that is not true any more, and nothing else", () => {
    const settings = readerVisit("size=200&lang=de&utm=x");
    settings.change({ theme: "dark" });
    expect(settings.links).toEqual([]);
    settings.change({ languages: ["ja-JP"], original: true });
    settings.change({ size: 90 });
    expect(settings.links).toEqual(["lang=ja-JP", "size=90"]);
  });

  it("survive a storage with anything in it", () => {
    const storage = createFakeStorage({ [KEY]: '{"size":"huge","theme":' });
    expect(readerVisit("", storage).preferences()).toEqual(defaultPreferences);
  });

  it("have the interface follow what was chosen to read, until it was chosen itself", () => {
    const storage = createFakeStorage();
    const settings = readerVisit("", storage);
    expect(settings.interfaceLanguages()).toEqual([]);
    settings.change({ languages: ["ar-SA", "en-US"] });
    expect(settings.interfaceLanguages()).toEqual(["ar-SA"]);
    expect(readerVisit("", storage).interfaceLanguages()).toEqual(["ar-SA"]);
    settings.change({ ui: "de" });
    settings.change({ languages: ["ja-JP"] });
    expect(settings.interfaceLanguages()[0]).toBe("de");
    expect(readerVisit("ui=fr", storage).interfaceLanguages()[0]).toBe("fr");
  });

  it("do not take what a link or a page around says of the text for what its reader speaks", () => {
    const settings = readerVisit("lang=ar");
    expect(settings.interfaceLanguages()).toEqual([]);
    settings.change({ languages: ["de-DE"] }, false);
    expect(settings.interfaceLanguages()).toEqual([]);
  });
});

describe("in a dark hall", () => {
  it("nothing is heard, whatever the link or the reader chose, and again what was chosen in another theme", () => {
    const { preferences, change } = readerVisit("theme=hall&speech=on");
    expect(preferences().listening).toBe(false);
    change({ listening: true });
    expect(preferences().listening).toBe(false);
    change({ theme: "dark" });
    expect(preferences().listening).toBe(true);
  });
});
