/** A text to take away: what is said once it is copied, and what a person is left with where it cannot be. */
import { screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";

import { createSetupWords, SetupWordsContext } from "../../../src/i18n/setup-words-signals.ts";
import { loadSetupWords } from "../../../src/i18n/setup-words-signals.ts";
import { CopyField } from "../../../src/displays/setup/copy-field.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

const LINK = "https://viewer.example/broadcast/a3f9";

async function show(text: () => string) {
  const words = await loadSetupWords("en");
  const rendered = await renderInLanguage(() => (
    <SetupWordsContext.Provider value={createSetupWords(() => words)}>
      <CopyField label="Link" text={text()} />
    </SetupWordsContext.Provider>
  ));
  return {
    ...rendered,
    field: screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Link" }),
    press: () => rendered.user.click(screen.getByRole("button", { name: "Copy: Link" })),
  };
}

describe("a text to take away", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("is copied, and that it was is said until another text stands there", async () => {
    const [text, setText] = createSignal(LINK);
    const { press } = await show(text);
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await press();
    expect(write).toHaveBeenCalledExactlyOnceWith(LINK);
    expect(screen.getByRole("status").textContent).toBe("Copied");
    setText(`${LINK}?theme=dark`);
    expect(screen.getByRole("status").textContent).toBe("");
  });

  it("is selected for the keyboard where copying is refused", async () => {
    const { press, field } = await show(() => LINK);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await press();
    expect(screen.getByRole("status").textContent).toMatch(/^The browser refused/);
    expect(document.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(LINK);
  });

  it("is not called selected any more once it is not", async () => {
    const { press, field } = await show(() => LINK);
    const said = () => screen.getByRole("status").textContent;
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await press();
    field.dispatchEvent(new KeyboardEvent("keyup", { key: "Control", bubbles: true }));
    expect(said()).toMatch(/^The browser refused/);
    field.setSelectionRange(3, 3);
    field.dispatchEvent(new Event("pointerup", { bubbles: true }));
    expect(said()).toBe("");
    await press();
    expect(said()).toMatch(/^The browser refused/);
    field.blur();
    expect(said()).toBe("");
  });
});
