/**
 * What a visit needs, with everything ordinary filled in: a reader of a broadcast on another origin, on a clock that a
 * test moves, who keeps nothing and hears nothing.
 */
import { createRoot } from "solid-js";

import { defaultPreferences } from "../../src/links/preferences.ts";
import type { VisitOptions } from "../../src/visit/visit-options-signals.ts";
import { createVisit, type Visit } from "../../src/visit/visit-signals.ts";
import { createFakePage } from "./fake-page.ts";
import { createFakeStorage } from "./fake-storage.ts";

const refuse = (what: string) => async (): Promise<never> => {
  throw new Error(what);
};

/** Given are those parts that a test has to do with. */
export const visitOptions = (
  more: Pick<VisitOptions, "clock" | "client" | "openTransport"> & Partial<VisitOptions>,
): VisitOptions => ({
  token: "a3f9",
  serviceOrigin: "https://service.example",
  crossOrigin: false,
  random: () => 0.5,
  tabStorage: createFakeStorage(),
  unattended: false,
  mostSentences: 1_000,
  page: createFakePage().page,
  chosenLanguages: () => [],
  steadiness: () => defaultPreferences.steady,
  delayMs: () => 0,
  firstTextOf: () => undefined,
  speechChoices: () => defaultPreferences,
  loadSpeechOutput: refuse("Nothing is spoken"),
  fetch: refuse("Nothing is fetched"),
  wantedLanguages: [],
  ...more,
});

/** A visit that has not started, and its end. */
export const openVisit = (options: VisitOptions): { readonly visit: Visit; readonly dispose: () => void } =>
  createRoot((end) => {
    const visit = createVisit(options);
    return {
      visit,
      dispose: () => {
        visit.dispose();
        end();
      },
    };
  });
