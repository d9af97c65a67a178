/** The settings: what a reader changes there, and how far. */
import { screen, within } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { defaultPreferences, type Preferences } from "../../../src/links/preferences.ts";
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
async function renderSettings(own: Partial<Preferences>) {
  const [preferences, setPreferences] = createSignal<Preferences>({ ...defaultPreferences, ...own });
  const rendered = await renderInLanguage(() => (
    <SettingsPanel
      preferences={preferences()}
      onChange={(change) => setPreferences((before) => ({ ...before, ...change }))}
      languages={{ offered: ["en-US", "de-DE"], shown: ["en-US"], most: 4, onChoose: nothing }}
      onClose={nothing}
      diagnostics={diagnostics}
      kept={undefined}
      about={{}}
    />
  ));
  return { ...rendered, preferences };
}

describe("the settings", () => {
  it.each([
    ["Larger", 390, 400],
    ["Smaller", 60, 50],
  ] as const)("%s changes the size in steps, from %i % to its bound of %i %", async (name, from, bound) => {
    const { user, preferences } = await renderSettings({ size: from });
    const size = within(screen.getByRole("group", { name: "Size" }));
    await user.click(size.getByRole("button", { name }));
    expect(size.getByRole("status").textContent).toBe(`${bound} %`);
    await user.click(size.getByRole("button", { name }));
    expect(size.getByRole("status").textContent).toBe(`${bound} %`);
    expect(preferences().size).toBe(bound);
  });
});
