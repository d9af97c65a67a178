/** The page's own keys in a document: whom they are taken from and whom they are left to. */
import { fireEvent } from "@solidjs/testing-library";
import { describe, expect, it, vi } from "vitest";

import { Shortcuts } from "../../../src/ui/shortcuts/shortcuts.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

const larger = vi.fn<() => void>();

async function renderPage({ on = true } = {}): Promise<HTMLElement> {
  larger.mockClear();
  const { container } = await renderInLanguage(() => (
    <>
      <main tabindex="-1" />
      <select />
      <input type="search" />
      <input type="checkbox" />
      <Shortcuts on={on} actions={{ larger }} />
    </>
  ));
  return container;
}

const PAGE_UP = { key: "PageUp", code: "PageUp", altKey: true, shiftKey: true };

/** Presses a key on an element; whether the page took it. */
function press(container: HTMLElement, on: string, key: Partial<KeyboardEventInit>): boolean {
  const target = container.querySelector(on);
  if (target === null) throw new Error(`There is no ${on}`);
  return !fireEvent.keyDown(target, { cancelable: true, ...key });
}

describe("the page's keys", () => {
  it.each(["main", "input[type=checkbox]"])("are taken on %s", async (on) => {
    expect(press(await renderPage(), on, PAGE_UP)).toBe(true);
    expect(larger).toHaveBeenCalledOnce();
  });

  it.each(["select", "input[type=search]"])("are left to %s, which takes keys itself", async (on) => {
    const container = await renderPage();
    expect(press(container, on, PAGE_UP)).toBe(false);
    expect(press(container, on, { key: "?" })).toBe(false);
    expect(larger).not.toHaveBeenCalled();
    expect(document.querySelector("dialog")).toBeNull();
  });

  it.each([
    ["Control beside them", { ...PAGE_UP, ctrlKey: true }],
    ["a letter alone", { key: "s", code: "KeyS" }],
    ["a letter with Alt", { key: "s", code: "KeyS", altKey: true }],
    ["a letter with Shift", { key: "S", code: "KeyS", shiftKey: true }],
    ["an action that is not possible now", { key: "F8", code: "F8", altKey: true, shiftKey: true }],
  ])("are not %s", async (_what, key) => {
    expect(press(await renderPage(), "main", key)).toBe(false);
    expect(larger).not.toHaveBeenCalled();
  });

  it("can all be switched off", async () => {
    const container = await renderPage({ on: false });
    expect(press(container, "main", PAGE_UP)).toBe(false);
    expect(press(container, "main", { key: "?" })).toBe(false);
    expect(larger).not.toHaveBeenCalled();
    expect(document.querySelector("dialog")).toBeNull();
  });
});
