/** The settings: what a reader changes there, and how far. */
import { fireEvent, screen, within } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { defaultPreferences, type Preferences, SIZE_STOPS, THEMES } from "../../../src/links/preferences.ts";
import { SettingsPanel } from "../../../src/ui/controls/settings-panel.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

const nothing = (): void => undefined;
const diagnostics = {
  state: "live",
  attempts: 1,
  interruptions: 0,
  bytes: 0,
  events: 0,
  refused: {},
  unread: [],
  lastFailure: undefined,
  viewers: undefined,
};

/** The settings of somebody whose preferences differ from the usual by `own`. */
async function renderSettings(own: Partial<Preferences>, hasKeyboard = true, shown = ["en-US"]) {
  const [preferences, setPreferences] = createSignal<Preferences>({ ...defaultPreferences, ...own });
  const rendered = await renderInLanguage(() => (
    <SettingsPanel
      preferences={preferences()}
      onChange={(change) => setPreferences((before) => ({ ...before, ...change }))}
      languages={{ offered: ["en-US", "de-DE"], shown, most: 4, onChoose: nothing }}
      onClose={nothing}
      diagnostics={diagnostics}
      kept={undefined}
      about={{}}
      hasKeyboard={hasKeyboard}
    />
  ));
  return { ...rendered, preferences };
}

describe("the settings", () => {
  it.each([
    ["de-DE", true],
    ["en-US", false],
  ])("speak of a tap for the original only where it would show one: %s", async (shown, isSaid) => {
    const { user, container } = await renderSettings({}, true, [shown]);
    await user.click(screen.getByRole("tab", { name: "Languages" }));
    expect(container.textContent.includes("Tap a sentence to see the original.")).toBe(isSaid);
  });

  it.each([
    ["Larger", 390, 400],
    ["Smaller", 60, 50],
  ] as const)("%s changes the size in steps, from %i % to its bound of %i %", async (name, from, bound) => {
    const { user, preferences } = await renderSettings({ size: from });
    const size = within(screen.getByRole("group", { name: "Size" }));
    await user.click(size.getByRole("button", { name }));
    expect(size.getByRole("status").textContent).toBe(`${bound}%`);
    await user.click(size.getByRole("button", { name }));
    expect(size.getByRole("status").textContent).toBe(`${bound}%`);
    expect(preferences().size).toBe(bound);
  });

  it("goes from 100 % to 200 % with one move of the slider", async () => {
    const { preferences } = await renderSettings({});
    const slider = screen.getByRole<HTMLInputElement>("slider", { name: "Size" });
    fireEvent.input(slider, { target: { value: String(SIZE_STOPS.indexOf(200)) } });
    expect(preferences().size).toBe(200);
    expect(slider.getAttribute("aria-valuetext")).toBe("200%");
  });

  it("shows each theme, and changes to the one that is pressed", async () => {
    const { user, preferences } = await renderSettings({});
    const themes = within(screen.getByRole("group", { name: "Colours" }));
    expect(themes.getAllByRole("radio")).toHaveLength(THEMES.length);
    await user.click(themes.getByRole("radio", { name: "Sepia" }));
    expect(preferences().theme).toBe("sepia");
  });

  it("has the size first and the sample beneath it, and each part behind its tab", async () => {
    const { user, container } = await renderSettings({});
    const body = (): string => container.querySelector("[role=tabpanel]")?.textContent ?? "";
    const groups = screen.getAllByRole("group").slice(0, 3);
    expect(groups.map((group) => group.getAttribute("aria-label") ?? group.textContent.slice(0, 7))).toEqual([
      "Size",
      "Preview",
      "Colours",
    ]);
    expect(body()).toContain("Typeface");
    await user.click(screen.getByRole("tab", { name: "Languages" }));
    expect(body()).toContain("Menu language");
    expect(body()).not.toContain("Typeface");
    expect(screen.queryByRole("group", { name: "Preview" })).toBeNull();
    await user.click(screen.getByRole("tab", { name: "Tools" }));
    expect(body()).toMatch(/Connection details.*$/);
    expect(screen.getByRole("heading").textContent).toBe("Reading settings");
  });

  it.each([true, false])("speaks of a keyboard only where there is one (%s)", async (hasKeyboard) => {
    const { user } = await renderSettings({}, hasKeyboard);
    await user.click(screen.getByRole("tab", { name: "Tools" }));
    expect(screen.queryAllByRole("switch", { name: "Keyboard shortcuts" })).toHaveLength(hasKeyboard ? 1 : 0);
  });
});

describe("the weight of the letters", () => {
  it.each([
    ["lexend", "300", "800"],
    ["sans", "300", "800"],
    ["dyslexic", "400", "700"],
  ] as const)("of %s goes from %s to %s", async (font, least, most) => {
    await renderSettings({ font });
    const slider = screen.getByRole<HTMLInputElement>("slider", { name: "Weight" });
    expect([slider.min, slider.max, slider.getAttribute("aria-valuetext")]).toEqual([least, most, "400"]);
  });
});
