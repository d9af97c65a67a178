/** That a tap shows the original is said once, to those it helps. */
import { createRoot, createSignal } from "solid-js";
import { expect, it } from "vitest";

import { createTapHint, type TapHintOptions } from "../../../src/displays/reader/tap-hint-signals.ts";
import { english } from "../../../src/i18n/dictionaries.ts";
import { createI18n, I18nContext } from "../../../src/i18n/i18n-signals.ts";
import { createMemoryStorage } from "../../../src/lib/safe-storage.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const HINT = "Tap a sentence to see the original.";

function openReader(languages: readonly string[] = ["de-DE"]) {
  const clock = createManualClock();
  const tabStorage = createMemoryStorage();
  const [revealed, setRevealed] = createSignal<number>();
  const [listening, setListening] = createSignal(false);
  const options = {
    hasText: () => true,
    view: () => ({ languages, original: false, transcriptionLanguage: "en-US", waits: () => 0 }),
    text: { clock, revealed },
    preferences: () => ({ listening: listening() }),
  } as unknown as TapHintOptions;
  const begin = () =>
    createRoot((dispose) => {
      let hint: () => string | undefined = () => undefined;
      I18nContext.Provider({
        value: createI18n(() => english),
        get children() {
          hint = createTapHint(options, tabStorage);
          return undefined;
        },
      });
      return { hint: () => hint(), dispose };
    });
  return { clock, begin, setRevealed, setListening };
}

it("is said to whoever has read a translation for a while, for a while, and once in a tab", () => {
  const { clock, begin } = openReader();
  const { hint, dispose } = begin();
  clock.advance(19_000);
  expect(hint()).toBeUndefined();
  clock.advance(1_000);
  expect(hint()).toBe(HINT);
  clock.advance(12_000);
  expect(hint()).toBeUndefined();
  dispose();
  const again = begin();
  clock.advance(60_000);
  expect(again.hint()).toBeUndefined();
  again.dispose();
});

it("goes with the first tap, and is not said to whoever found it before", () => {
  const { clock, begin, setRevealed } = openReader();
  const { hint, dispose } = begin();
  clock.advance(20_000);
  setRevealed(3);
  expect(hint()).toBeUndefined();
  dispose();
  const other = openReader();
  const early = other.begin();
  other.setRevealed(3);
  other.clock.advance(60_000);
  expect(early.hint()).toBeUndefined();
  early.dispose();
});

it("is not said where a tap shows nothing new, or means to hear", () => {
  const original = openReader(["en-US"]);
  const reading = original.begin();
  original.clock.advance(60_000);
  expect(reading.hint()).toBeUndefined();
  reading.dispose();
  const { clock, begin, setListening } = openReader();
  setListening(true);
  const { hint, dispose } = begin();
  clock.advance(60_000);
  expect(hint()).toBeUndefined();
  dispose();
});
