/** Which languages the link builder shows, and what it prints. */
import { screen, within } from "@solidjs/testing-library";
import { createSignal, type JSX } from "solid-js";
import { describe, expect, it, vi } from "vitest";

import { Flowed } from "../../../src/displays/setup/flowed.tsx";
import { LanguageChoices } from "../../../src/displays/setup/language-choices.tsx";
import { PrintSheet } from "../../../src/displays/setup/print-sheet.tsx";
import { choose, fromSetupQuery, linkOf, type SetupState } from "../../../src/displays/setup/setup-state.ts";
import {
  createSetupWords,
  loadSetupWords,
  SETUP_LANGUAGES,
  SetupWordsContext,
} from "../../../src/i18n/setup-words-signals.ts";
import { languageNames } from "../../../src/i18n/language-name.ts";
import { isolated } from "../../../src/lib/bidi.ts";
import type { BroadcastInfo } from "../../../src/vas/broadcast-info.ts";
import { renderInLanguage } from "../../harness/render.tsx";

const INFO: BroadcastInfo = {
  id: "1",
  name: "Harbour Lectures",
  requiresPassword: false,
  status: "active",
  transcriptionLanguage: "en-US",
  translationLanguages: [],
  speechLanguages: [],
  voices: new Map(),
};

async function show(draw: () => JSX.Element) {
  const words = await loadSetupWords("en");
  return renderInLanguage(() => (
    <SetupWordsContext.Provider value={createSetupWords(() => words)}>{draw()}</SetupWordsContext.Provider>
  ));
}

const stateOf = (query: string): SetupState => fromSetupQuery(new URLSearchParams(query));

describe("the languages shown", () => {
  const choices = async (query: string) => {
    const [state, setState] = createSignal(stateOf(query));
    const { user } = await show(() => (
      <LanguageChoices
        state={state()}
        info={{ ...INFO, translationLanguages: ["de-DE", "ja-JP"] }}
        onChoose={(chosen) => setState((before) => choose(before, chosen))}
      />
    ));
    const field = (place: number) =>
      screen.getByRole<HTMLSelectElement>("combobox", { name: `Language ${place}` });
    const shown = (): string => [1, 2, 3].flatMap((place) => field(place).value || []).join(",");
    const inLink = (): string => new URLSearchParams(linkOf("", state()).split("?")[1]).get("lang") ?? "";
    return { pick: (place: number, tag: string) => user.selectOptions(field(place), tag), shown, inLink };
  };

  it("keep the second as second where the first was automatic", async () => {
    const { pick, shown, inLink } = await choices("code=a3f9");
    await pick(2, "de-DE");
    expect(inLink()).toBe("en-US,de-DE");
    expect(shown()).toBe(inLink());
  });

  it("are those of the link after every choice", async () => {
    const { pick, shown, inLink } = await choices("code=a3f9");
    const moves = [
      [2, "en-US"],
      [1, "de-DE"],
      [3, "ja-JP"],
      [1, ""],
      [2, ""],
      [1, ""],
      [3, "ja-JP"],
      [1, "ja-JP"],
    ] as const;
    for (const [place, tag] of moves) {
      await pick(place, tag);
      expect(shown(), `after ${tag} as language ${place}`).toBe(inLink());
    }
  });
});

describe("what is printed", () => {
  const print = async (
    query: string,
    languages: readonly string[] = [],
    origin = "https://viewer.example",
  ) => {
    const [state, setState] = createSignal(stateOf(query));
    const { user } = await show(() => (
      <PrintSheet
        origin={origin}
        state={state()}
        info={{ ...INFO, translationLanguages: languages }}
        onChange={(change) => setState((before) => ({ ...before, ...change }))}
      />
    ));
    const sheet = () => screen.getByRole("group", { name: "The sheet" });
    await vi.waitFor(() => within(sheet()).getAllByText("Live subtitles on your phone"));
    return { user, state, sheet };
  };
  const boxes = (): readonly HTMLInputElement[] => screen.getAllByRole<HTMLInputElement>("checkbox");
  const namesOf = (some: readonly HTMLInputElement[]) => some.map((box) => box.closest("label")?.textContent);

  it("says what it is for in the broadcast's languages, and calls the code a code", async () => {
    const { sheet } = await print("code=a3f9", ["de-DE", "ja-JP"]);
    const text = sheet().textContent;
    expect(text.startsWith("Live subtitles on your phone")).toBe(true);
    expect(text).toContain("Live-Untertitel auf Ihrem Handy");
    expect(text).toContain("スマートフォンでライブ字幕");
    expect(text).toContain("Code a3f9");
    expect(sheet().querySelectorAll("li")).toHaveLength(3);
  });

  it("offers the languages of the broadcast, under the names they have elsewhere, and others apart", async () => {
    await print("code=a3f9", ["zh-TW"]);
    const [own, others] = [
      boxes().filter((box) => box.closest("details") === null),
      boxes().filter((box) => box.closest("details") !== null),
    ];
    expect(namesOf(own)).toEqual(["English", languageNames(["en-US", "zh-TW"]).get("zh-TW")]);
    expect(own.every(({ checked }) => checked)).toBe(true);
    expect(others).toHaveLength(SETUP_LANGUAGES.length - 2);
    expect(others.some(({ checked }) => checked)).toBe(false);
    expect(screen.getByText("Languages the broadcast does not have").closest("details")?.open).toBe(false);
  });

  it.each([
    ["4", 4],
    ["8", 3],
  ])("is %s cards with room for %i languages, and says so when they are full", async (format, most) => {
    const { user, sheet } = await print(`code=a3f9&cards=${format}&paper=a5`, [
      "de-DE",
      "ja-JP",
      "ar-SA",
      "fr-FR",
    ]);
    expect(within(sheet()).getAllByText("a3f9")).toHaveLength(Number(format));
    expect(sheet().dataset["paper"]).toBe("a4");
    const papers = within(screen.getByRole("combobox", { name: "Paper" })).getAllByRole("option");
    expect(papers.map(({ textContent }) => textContent)).toEqual(["A4", "Letter"]);
    const free = (): readonly HTMLInputElement[] => boxes().filter(({ checked }) => !checked);
    expect(boxes().filter(({ checked }) => checked)).toHaveLength(most);
    expect(free().every(({ disabled }) => disabled)).toBe(true);
    screen.getByText(`There is room for ${most} languages. Take one off to add another.`);
    // Beside the choice, and not in what is folded.
    const left = screen.getByText(/^No room here for: /);
    expect(left.closest("details")).toBeNull();
    // By the names beside the boxes.
    const [arabic, french] = ["العربية", "Français"].map(isolated);
    expect(left.textContent).toBe(
      most === 3
        ? `No room here for: ${arabic}, ${french}. With 4 cards to a page there is room for 4 languages.`
        : `No room here for: ${french}.`,
    );
    // What to do stands on cards that have room for it.
    expect(within(sheet()).queryAllByText(/scan this, or open/)).toHaveLength(most === 3 ? 0 : 4);
    const [first] = boxes();
    if (first !== undefined) await user.click(first);
    expect(free().every(({ disabled }) => !disabled)).toBe(true);
    expect(screen.queryByText(/^There is room for/)).toBeNull();
  });

  const LOCAL = /^The printed code leads to an address that works only on this computer/;

  it("is warned of beside the button where the address is one of this computer alone", async () => {
    await print("code=a3f9", [], "http://localhost:4173");
    const id = screen.getByRole("button", { name: "Print" }).getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(id)?.textContent).toMatch(LOCAL);
  });

  it("is not warned of at a public address", async () => {
    await print("code=a3f9");
    expect(screen.queryByText(LOCAL)).toBeNull();
  });

  it("keeps the languages of the sheet while those of cards are chosen, and those of the cards", async () => {
    const { user } = await print("code=a3f9&cards=8", ["de-DE", "fr-FR", "ja-JP", "ar-SA"]);
    const chosen = () => namesOf(boxes().filter(({ checked }) => checked));
    const format = () => screen.getByRole("combobox", { name: "Printed as" });
    const box = (name: string) => screen.getByRole("checkbox", { name });
    expect(chosen()).toEqual(["English", "Deutsch", "Français"]);
    await user.click(box("Français"));
    await user.click(box("日本語"));
    expect(chosen()).toEqual(["English", "Deutsch", "日本語"]);
    await user.selectOptions(format(), "One sheet");
    expect(chosen()).toHaveLength(5);
    await user.selectOptions(format(), "8 cards to a page, to cut out");
    expect(chosen()).toEqual(["English", "Deutsch", "日本語"]);
  });

  it("has on cards the languages of the link, where some were chosen", async () => {
    await print("code=a3f9&home=kiosk&lang=ja-JP,en-US&cards=8", ["de-DE", "fr-FR", "ja-JP", "ar-SA"]);
    expect(namesOf(boxes().filter(({ checked }) => checked))).toEqual(["English", "日本語"]);
  });

  it("has a list whose sign between two is on a space, so that no line begins or ends with it", async () => {
    await show(() => <Flowed texts={[{ text: "English" }, { text: "Deutsch" }]} />);
    const [english, deutsch] = ["English", "Deutsch"].map((name) => screen.getByText(name).parentElement);
    expect(english?.nextElementSibling?.textContent).toBe(" ");
    expect(english?.nextElementSibling?.nextElementSibling).toBe(deutsch);
    expect(deutsch?.nextElementSibling ?? null).toBeNull();
  });
});
