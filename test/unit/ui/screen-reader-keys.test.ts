/**
 * The keys that screen readers take before a page has them, with Alt (Option) and Shift, which the page's own keys hold too: none
 * of ours is among them. Where each is written down stands beside it.
 */
import { describe, expect, it } from "vitest";

import { SHORTCUTS } from "../../../src/ui/shortcuts/shortcut-table.ts";

/** Codes of keys that are taken with Alt and Shift while a page is read. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  // Lists of what is on a page, headings by their level, and ways in a table:
  // https://gitlab.gnome.org/GNOME/orca, structural_navigator_command_definitions.py and table_navigator_command_definitions.py,
  // as of August 2026; 43.1 has the same.
  Orca: [
    ...Array.from("ABCEFGHIKLMOPQRTUVX", (letter) => `Key${letter}`),
    ...Array.from("123456", (level) => `Digit${level}`),
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "Home",
    "End",
  ],
  // With Control and Alt, with Shift, or with Insert or Caps Lock:
  // https://download.nvaccess.org/documentation/userGuide.html#BrowseMode. With Alt and Shift alone its sources bind arrows and
  // signs in Word, in its own console and on the task bar, and nothing while a page is read.
  NVDA: [],
  // With Alt and Shift its mouse, what its laptop layouts (one of them the classic one) put beside them, and in Chrome the
  // comments of a page; all else with Insert or Caps Lock, with Control and Alt, or with Windows and Alt. Its key maps, as JAWS
  // 2025 installs them: Default.jkm, Chrome.jkm, msedge.jkm, firefox.jkm.
  JAWS: [
    ...Array.from("AJLMNY", (letter) => `Key${letter}`),
    "Comma",
    "Period",
    "Quote",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
  ],
  // With Control and Option together, or with Caps Lock: https://support.apple.com/guide/voiceover-guide/aside/voe845cb3fad.
  VoiceOver: [],
  // A keyboard on a phone or tablet, with Alt: what is next on a page, and with Shift what is before it. Its keymap of that
  // name: DefaultKeyComboModel in https://github.com/google/talkback.
  TalkBack: [
    ...Array.from("BCDEFGHILOTXZ", (letter) => `Key${letter}`),
    ...Array.from("123456", (level) => `Digit${level}`),
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "Enter",
  ],
};

describe.each(Object.keys(TAKEN))("the keys of %s", (reader) => {
  it("are left to it", () => {
    const taken = new Set(TAKEN[reader]);
    expect(SHORTCUTS.filter(({ code }) => taken.has(code))).toEqual([]);
  });
});

it("hold neither Control, which with Option is VoiceOver's, nor a key that a screen reader is told by", () => {
  const ORDERS = new Set(["Insert", "CapsLock", "Numpad0", "ControlLeft", "MetaLeft", "ScrollLock"]);
  expect(SHORTCUTS.filter(({ code }) => ORDERS.has(code) || code.startsWith("Numpad"))).toEqual([]);
});
