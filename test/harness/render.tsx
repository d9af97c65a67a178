/**
 * Puts a component into a DOM as a page would: with the interface's words around it. Component tests stand on this.
 */
import { render } from "@solidjs/testing-library";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { JSX } from "solid-js";

import { createI18n, I18nContext } from "../../src/i18n/i18n-signals.ts";
import { english, loadDictionary } from "../../src/i18n/dictionaries.ts";

export type Rendered = ReturnType<typeof render> & { readonly user: UserEvent };

/** Renders `component` in the interface language `language` (a BCP 47 tag; English unless told otherwise). */
export async function renderInLanguage(component: () => JSX.Element, language = "en"): Promise<Rendered> {
  const dictionary = language === "en" ? english : await loadDictionary(language);
  const result = render(() => (
    <I18nContext.Provider value={createI18n(() => dictionary)}>{component()}</I18nContext.Provider>
  ));
  return { ...result, user: userEvent.setup() };
}
