/**
 * What may differ from the rules of `appearance.spec.ts`, each with its reason.
 */
import type { Kind } from "../harness/appearance-looks.ts";

type Exception = {
  readonly kind: Kind;
  /** Part of the screen's name; absent for all screens. */
  readonly where?: RegExp;
  /** Part of what was found. */
  readonly what: RegExp;
  readonly why: string;
};

const EXCEPTIONS: readonly Exception[] = [
  {
    kind: "covered",
    where: /a sentence with a star/,
    what: /^Ada$/,
    why: "what came of a mark lies over the top of the text for eight seconds, so that nothing moves",
  },
  {
    kind: "cut",
    where: /workbench/,
    what: /^(?:3 sentences were skipped to keep up\.|24 seconds behind the text|Speech does not work right now\. The text goes on\.)$/,
    why: "the player is as high whatever it says: two notes at once have a line each, a bar of 270 px, as narrow as only the workbench has it, has no third line, and all is whole for assistive technology",
  },
  {
    kind: "wide",
    where: /screen|kiosk|captions|^a (?:room|board) /,
    what: /^[1-6] px$/,
    why: "all of a venue screen wanders by up to 6 px, so that nothing burns in",
  },
  {
    kind: "cut",
    where: /reconnecting|closed by the host|on the day before/,
    what: /^Harbour (?:talk|Days)$/,
    why: "on the smallest phone a name ends in an ellipsis beside a long state or a long day, such as a Wednesday",
  },
  {
    kind: "cut",
    where: /^(?:a room|a board|board,) /,
    what: /^(?:Tides, currents|Ilse Brandt|Ada Núñez|Bo Lindqvist|Floor \d|Ground floor|Building 4|Behind the hall)/,
    why: "titles in lists end after two or three lines, and the speakers beside a time after one or two",
  },
  {
    kind: "target",
    where: /record/,
    what: /record-row-time/,
    why: "the time of a sentence is a link in its line, and as tall as the line",
  },
];

/** Whether a fault is one that is meant to be. */
export const isAllowed = (kind: Kind, where: string, fault: string): boolean =>
  EXCEPTIONS.some(
    (exception) =>
      exception.kind === kind && exception.what.test(fault) && exception.where?.test(where) !== false,
  );

/** Rules that no walk can come to, and declarations that are for other browsers. */
export const IDLE_RULES: readonly { readonly why: string; readonly rules: readonly string[] }[] = [
  {
    why: "the small window of floating text is a page of its own (test/browser/floating-text.spec.ts)",
    rules: [
      ".tools-back",
      ".tools-float",
      ".tools-floated",
      ".tools-refused:not(:empty)",
      ".tools-state",
      ".tools-state:not(:empty)",
    ],
  },
  {
    why: "only a browser that translates by itself offers its languages (test/browser/device-translation.spec.ts)",
    rules: [
      '.reader-transcript-text[lang$="-x-device"]',
      ".tools-device",
      ".tools-device > button",
      ".tools-deviceLabel",
    ],
  },
  {
    why: "only a browser that refuses the clipboard shows the text to copy",
    rules: [".check-report", ".record-message:not(:empty)"],
  },
  {
    why: "only the browser inside of an app says that it saves no files (test/component/export/save-dialog.test.tsx)",
    rules: [".save-foot > .save-aside"],
  },
  {
    why: "only browsers without CSS highlights mark what was found, and a reader's words, with elements",
    rules: ['[data-found="current"]', "[data-found]", "[data-own-word]"],
  },
  {
    why: "what is shown while a file is written, shared or fails is gone before it could be looked at",
    rules: [
      '.save-actions > button[aria-disabled="true"]',
      ".save-outcome:has(+ .save-progress)",
      ".save-progress",
      ".save-share",
      ".save-share progress",
    ],
  },
  {
    why: "text in colours that cannot be read, a device without a network, and more text than is kept in memory are in tests of their own",
    rules: [".style-faint:not(:empty)", ".join-offline:not(:empty)", ".reader-aside"],
  },
  {
    why: "a link that forgets a password, an original in the place of a translation in a record, and an overlay that faded",
    rules: [
      ".shared-screen-unlock-sheet > button",
      '.record-record-row-text[data-role="stand-in"]',
      ".overlay-screen[data-faded]",
    ],
  },
  {
    why: "the tones of what was said last where a section of 50 sentences has just begun",
    rules: [
      ".reader-transcript-section:has(+ .reader-transcript-section > :first-child:nth-last-child(2)) > .reader-transcript-sentence:last-child",
      ".reader-transcript-section:has(+ .reader-transcript-section > :only-child) > .reader-transcript-sentence:last-child",
      ".reader-transcript-section:has(+ .reader-transcript-section > :only-child) > .reader-transcript-sentence:nth-last-child(2)",
    ],
  },
  {
    why: "a word in the place of the sample, where its sentence has no room (test/browser/style.spec.ts)",
    rules: ['.style-preview[data-shows="word"] [data-state="final"]'],
  },
  {
    why: "no walk opens the settings while it reads back (test/browser/still-page.spec.ts)",
    rules: [".reader-reader[data-panel]:not([data-frame]) .reader-live"],
  },
  {
    why: "the bar of controls steps back after a while (test/browser/reader-bar.spec.ts)",
    rules: [
      ':is(.controls-bar-bar[data-stepped-back] .controls-bar-item, header:has(~ .controls-bar-bar[data-stepped-back]) button:not([aria-pressed="true"], dialog *))',
    ],
  },
  {
    why: "the question before something kept is deleted, and an event of a brand or without a network, are in component tests",
    rules: [".archive-sure", ".event-brand", ".event-brand img", ".event-old:not(:empty)"],
  },
  {
    why: "the room below the language of a page that is only a sheet holds on closed and unknown broadcasts, and no walk finds it yet",
    rules: ["main:has(.ui-interface-language-corner), main:has(+ .ui-interface-language-corner)"],
  },
  {
    why: "every stretch of the talk that the walks open has a speaker",
    rules: [".talk-track > rect { fill }"],
  },
  {
    why: "the logo of a brand on the page of a talk is as that on the page of an event",
    rules: [".talk-brand img", ':root[dir="rtl"] .talk-brand img'],
  },
  {
    why: "a name that is touched (test/browser/layout.spec.ts)",
    rules: [".reader-name:focus"],
  },
  {
    why: "a page that asks whether a code is known is gone with the answer",
    rules: [".ui-sheet-title[data-pending]"],
  },
];
