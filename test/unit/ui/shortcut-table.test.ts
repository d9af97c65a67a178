/**
 * Which key presses are the page's own.
 */
import { describe, expect, it } from "vitest";

import {
  ACTIONS,
  actionOf,
  HELP_KEY,
  type KeyPress,
  SHORTCUTS,
} from "../../../src/ui/shortcuts/shortcut-table.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  altKey: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  ...more,
});
const own = { altKey: true, shiftKey: true };

describe("the page's keys", () => {
  it("are each for one thing, and for everything there is", () => {
    expect(new Set(SHORTCUTS.map(({ label }) => label)).size).toBe(SHORTCUTS.length);
    expect(new Set(SHORTCUTS.map(({ code }) => code)).size).toBe(SHORTCUTS.length);
    expect([...SHORTCUTS.map(({ action }) => action), "help"].sort()).toEqual([...ACTIONS].sort());
  });

  it.each(SHORTCUTS)("Alt, Shift and $label: $action", ({ action, label, code }) => {
    expect(actionOf(press(label.length === 1 ? label : code, { ...own, code }), false)).toBe(action);
  });

  it.each([
    ["an English keyboard", "*"],
    ["a German keyboard", "("],
    ["a French keyboard", "8"],
    ["a Mac", "°"],
  ])("are found on %s whatever the digit makes with Shift", (_where, key) => {
    expect(actionOf(press(key, { ...own, code: "Digit8" }), false)).toBe("pause");
  });

  it.each([
    ["a Mac, where Option makes another character", "Í", "KeyS"],
    ["an Arabic keyboard", "س", "KeyS"],
  ])("are found by their place on %s", (_where, key, code) => {
    expect(actionOf(press(key, { ...own, code }), false)).toBe("listen");
  });

  it("are found by their letter on a keyboard laid out otherwise", () => {
    expect(actionOf(press("S", { ...own, code: "KeyP" }), false)).toBe("listen");
  });

  it("are never a letter alone", () => {
    for (let code = 33; code < 127; code += 1) {
      const key = String.fromCharCode(code);
      if (key === HELP_KEY) continue;
      for (const held of [{}, { shiftKey: true }, { altKey: true }])
        for (const place of ["Key", "Digit"])
          expect(
            actionOf(press(key, { ...held, code: `${place}${key.toUpperCase()}` }), false),
            key,
          ).toBeUndefined();
    }
  });

  it.each([
    ["Control is held", { ctrlKey: true }],
    ["the command key is held", { metaKey: true }],
    ["a character is being composed", { isComposing: true }],
    ["somebody else has answered", { defaultPrevented: true }],
  ])("are not taken while %s", (_when, more) => {
    for (const key of ["S", HELP_KEY])
      expect(
        actionOf(press(key, { ...own, altKey: key === "S", code: "KeyS", ...more }), false),
      ).toBeUndefined();
  });

  it("are not taken from somebody who types", () => {
    expect(actionOf(press("S", { ...own, code: "KeyS" }), true)).toBeUndefined();
    expect(actionOf(press(HELP_KEY, { shiftKey: true }), true)).toBeUndefined();
  });

  it("repeat only where that is of use", () => {
    const held = (key: string, code: string) => actionOf(press(key, { ...own, code, repeat: true }), false);
    expect(held("PageUp", "PageUp")).toBe("larger");
    expect(held("S", "KeyS")).toBeUndefined();
    expect(actionOf(press(HELP_KEY, { repeat: true }), false)).toBeUndefined();
  });
});
