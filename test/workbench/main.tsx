/**
 * Starts the workbench, at `/workbench` with `npm run dev`. A build has no page for it.
 */
import "../../src/styles/tokens.css";
import "../../src/styles/base.css";

import { createEffect, createSignal } from "solid-js";
import { render } from "solid-js/web";

import { defaultConfig } from "../../src/config/config.ts";
import { applyDocumentLook } from "../../src/document-look-signals.ts";
import { interfaceLanguage, loadDictionary } from "../../src/i18n/dictionaries.ts";
import { createI18n, I18nContext } from "../../src/i18n/i18n-signals.ts";
import { ENTRIES } from "./entries/index.ts";
import { readOptions } from "./options.ts";
import { Workbench } from "./workbench.tsx";

const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no place for the workbench.");
const read = () => readOptions(new URLSearchParams(location.search));
const [options, setOptions] = createSignal(read());
// What the address says after a step in the history.
addEventListener("popstate", () => setOptions(read()));
const { ui } = options().preferences;
const dictionary = await loadDictionary(interfaceLanguage(ui === undefined ? navigator.languages : [ui]));

render(() => {
  const i18n = createI18n(() => dictionary);
  applyDocumentLook({
    preferences: () => options().preferences,
    brand: defaultConfig.brand,
    i18n: { language: i18n.language, direction: () => options().direction ?? i18n.direction() },
    hasWords: () => true,
    isFramable: false,
  });
  // Some components take the focus and scroll to it.
  createEffect(() => {
    options();
    requestAnimationFrame(() => window.scrollTo(0, 0));
  });
  return (
    <I18nContext.Provider value={i18n}>
      <Workbench options={options()} entries={ENTRIES} />
    </I18nContext.Provider>
  );
}, root);
