/**
 * Which language a reader reads: the first choice comes from the browser, and a choice is kept. How the picker follows the
 * host is in `test/browser/languages.spec.ts`, since a browser decides what is chosen in a list that changes.
 */
import { fireEvent, screen, within } from "@solidjs/testing-library";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

// The app loads them when they are asked for, which takes a test runner a while.
import "../../../src/ui/controls/settings-panel.tsx";
import {
  connection,
  sentence,
  stageApp,
  textsOf,
  until,
  untilConnection,
  untilSentences,
} from "../../harness/app-in-dom.tsx";
import { said, translated } from "../../harness/small-script.ts";

const stage = stageApp();

// What is said here in English words stays so.
beforeEach(() => localStorage.setItem("reader-preferences", JSON.stringify({ ui: "en" })));
afterEach(() => {
  for (const name of ["language", "languages"]) Reflect.deleteProperty(navigator, name);
});

const picker = (): HTMLSelectElement => screen.getByRole("combobox", { name: "Language" });
const options = (): readonly string[] => [...picker().options].map(({ text }) => text);
const choose = (language: string): void => {
  fireEvent.change(picker(), { target: { value: language } });
};
const reads = (language: string): Promise<void> => until(() => expect(picker().value).toBe(language));
const notice = (words: string): HTMLElement | undefined =>
  [...document.querySelectorAll("p")].find(({ textContent }) => textContent?.includes(words));
const gone = (): HTMLElement | undefined => notice("no longer offered");

const reload = async (): Promise<void> => {
  await stage.readerVisit(location.pathname + location.search);
  await untilConnection("live");
};

/** The streams that were asked for, in order; `lang` is null for all languages. */
const streams = () =>
  stage.asked
    .map(({ path, headers }) => ({ url: new URL(path, location.href), headers }))
    .filter(({ url }) => url.pathname.endsWith("/text"))
    .map(({ url, headers }) => ({
      lang: url.searchParams.get("lang"),
      lastEventId: headers.get("last-event-id"),
    }));
const untilStreamIn = (lang: string | null): Promise<void> =>
  until(() => expect(streams().at(-1)?.lang).toBe(lang));

/** The device speaks this language and no other. */
function speak(language: string): void {
  Object.defineProperty(navigator, "language", { value: language, configurable: true });
  Object.defineProperty(navigator, "languages", { value: [language], configurable: true });
}

it("is one of those that the picker lists under their own names, and a choice opens a stream that loses nothing", async () => {
  const room = stage.open();
  await stage.follow("lang=ja", room);
  expect(options()).toEqual([
    "English (original)",
    expect.stringContaining("中文"),
    "日本語",
    "Deutsch",
    "العربية",
  ]);
  expect([...picker().options].map(({ lang }) => lang)).toEqual([
    "en-US",
    "zh-TW",
    "ja-JP",
    "de-DE",
    "ar-SA",
  ]);

  const letThrough = stage.holdNext(/\/text/);
  choose("de-DE");
  await untilStreamIn("de-DE");
  expect(streams().at(-1)?.lastEventId).not.toBeNull();
  room.send(said(1, "One."));
  room.send(translated(1, "de-DE", "Eins."));
  expect(connection()).toBe("live");
  letThrough();
  await untilSentences(["Eins."]);
  room.send(said(2, "Two."));
  room.send(translated(2, "de-DE", "Zwei."));
  await untilSentences(["Eins.", "Zwei."]);
  await until(() => room.viewers() === 1);
});

describe("in a browser that speaks zh-HK", () => {
  it("is the nearest of what is offered", async () => {
    speak("zh-HK");
    const offered = ["ja-JP", "zh-CN", "zh-TW"];
    const room = stage.open({ settings: { translationLanguages: offered } });
    await stage.follow("ui=en", room);
    expect(streams().map(({ lang }) => lang)).toEqual(["zh-TW"]);
    expect(picker().value).toBe("zh-TW");
    room.send(said(1, "Good morning."));
    for (const tag of offered) room.send(translated(1, tag, `Translated: ${tag}`));
    await untilSentences(["Translated: zh-TW"]);
    expect(sentence(1)?.querySelector("[lang]")?.getAttribute("lang")).toBe("zh-TW");
    expect(gone()).toBeUndefined();
  });

  it("is the original where nothing suits", async () => {
    speak("zh-HK");
    const room = stage.open({ settings: { translationLanguages: ["de-DE", "es-ES"] } });
    await stage.follow("ui=en", room);
    expect(streams().map(({ lang }) => lang)).toEqual([null]);
    expect(picker().value).toBe("en-US");
    room.send(said(1, "Good morning."));
    await untilSentences(["Good morning."]);
    expect(sentence(1)?.querySelector("[lang]")?.getAttribute("lang")).toBe("en-US");
    expect(gone()).toBeUndefined();
  });
});

it("is kept for the next visit; a link wins over it and goes on saying what is seen", async () => {
  const room = stage.open();
  await stage.follow("", room);
  await reads("en-US");
  choose("de-DE");
  await reads("de-DE");
  await stage.follow("", room);
  await reads("de-DE");

  await stage.follow("lang=ja&size=120", room);
  await reads("ja-JP");
  await stage.follow("", room);
  await reads("de-DE");

  await stage.follow("lang=ja&size=120", room);
  choose("ar-SA");
  await until(() => location.search === "?lang=ar-SA&size=120");
  screen.getByRole("button", { name: "Settings" }).click();
  await until(() => screen.getByRole("button", { name: "Larger" }).click());
  await until(() => location.search === "?lang=ar-SA&size=125");
  await reload();
  await reads("ar-SA");
});

it.each(["lang=%3Cb%3E&original=perhaps", "lang=xx"])(
  "is the original where the link says %s",
  async (query) => {
    await stage.follow(query);
    await reads("en-US");
    expect(gone()).toBeUndefined();
  },
);

describe("that is asked for and not offered", () => {
  const HINDI = "Hindi isn't offered here.";
  const way = (): HTMLElement | null => screen.queryByRole("button", { name: "Choose a language" });

  it("is said so, with a way to the list", async () => {
    await stage.follow("lang=hi");
    await until(() => notice(HINDI) !== undefined);
    expect(picker().value).toBe("en-US");
    expect(document.activeElement).toBe(document.body);
    way()?.click();
    expect(document.activeElement).toBe(picker());
    expect(notice(HINDI)).toBeUndefined();
    expect(way()).toBeNull();
    choose("de-DE");
    await reload();
    await reads("de-DE");
    expect(way()).toBeNull();
  });

  it("is answered by a choice as well", async () => {
    await stage.follow("lang=hi");
    await until(() => notice(HINDI) !== undefined);
    choose("ja-JP");
    await until(() => notice(HINDI) === undefined);
  });

  it("is said alone in a frame without controls", async () => {
    await stage.readerVisit(`/embed/${stage.open().channel().token}?lang=hi&controls=off`);
    await until(() => notice(HINDI) !== undefined);
    expect(screen.queryAllByRole("button")).toEqual([]);
  });

  it("has a line beside the name of a venue screen", async () => {
    const room = stage.open();
    await stage.readerVisit(`/kiosk/${room.channel().token}?lang=hi,de&ui=en`);
    await until(() => room.viewers() === 1);
    room.send(said(1, "Good morning."));
    room.send(translated(1, "de-DE", "Guten Morgen."));
    await until(() => screen.getByText(HINDI));
  });
});

describe("of several texts that stand together", () => {
  const texts = (): readonly HTMLElement[] => [
    ...(sentence(1)?.querySelectorAll<HTMLElement>("[lang]") ?? []),
  ];

  it("is the original beside the translation, each in its direction, until that is switched off", async () => {
    const room = stage.open();
    await stage.follow("lang=ar&original=on", room);
    room.send(said(1, "Good morning."));
    room.send(translated(1, "ar-SA", "صباح الخير."));
    await until(() => expect(textsOf("[data-sid] [lang]")).toEqual(["صباح الخير.", "Good morning."]));
    expect(texts().map(({ dir }) => dir)).toEqual(["rtl", "ltr"]);
    screen.getByRole("button", { name: "Settings" }).click();
    await until(() => screen.getByRole("tab", { name: "Languages" }).click());
    await until(() =>
      within(screen.getByRole("tabpanel"))
        .getByRole("switch", { name: "Show the original beside the translation" })
        .click(),
    );
    await until(() => expect(textsOf("[data-sid] [lang]")).toEqual(["صباح الخير."]));
  });

  it("is each of two translations, in the order of the link", async () => {
    const room = stage.open();
    await stage.follow("lang=ja,de", room);
    expect(streams().map(({ lang }) => lang)).toEqual([null]);
    room.send(said(1, "One."));
    room.send(translated(1, "de-DE", "Eins."));
    room.send(translated(1, "ja-JP", "いち。"));
    await until(() => expect(textsOf("[data-sid] [lang]")).toEqual(["いち。", "Eins."]));
  });
});
