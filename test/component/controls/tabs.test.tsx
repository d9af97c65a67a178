/** The names of a panel's parts: one stop of the Tab key, and arrows in the direction of the page. */
import { screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { Tabs } from "../../../src/ui/controls/tabs.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

const NAMES = ["one", "two", "three"] as const;

async function renderTabs(language: string) {
  const [chosen, choose] = createSignal<(typeof NAMES)[number]>("one");
  const { user } = await renderInLanguage(
    () => <Tabs label="Parts" names={NAMES} wordOf={(name) => name} chosen={chosen()} onChoose={choose} />,
    language,
  );
  await user.tab();
  return { user, chosen };
}

describe("tabs", () => {
  it.each([
    ["en", "{ArrowRight}", "two"],
    ["en", "{ArrowLeft}", "three"],
    ["ar", "{ArrowLeft}", "two"],
    ["ar", "{ArrowRight}", "three"],
    ["en", "{End}", "three"],
    ["en", "{End}{Home}", "one"],
    ["en", "{ArrowDown}a", "one"],
  ])("in %s, %s leads to %s", async (language, keys, name) => {
    const { user, chosen } = await renderTabs(language);
    await user.keyboard(keys);
    expect(chosen()).toBe(name);
    const tab = screen.getByRole("tab", { selected: true });
    expect(tab.textContent).toBe(name);
    expect(document.activeElement).toBe(tab);
    expect(screen.getAllByRole("tab").map(({ tabIndex }) => tabIndex)).toEqual(
      NAMES.map((each) => (each === name ? 0 : -1)),
    );
  });
});
