/**
 * What every wall has around it: its words in the languages that are on it, of which the first is that of the menus.
 */
import { type JSX, Show } from "solid-js";

import { I18nContext, useI18n } from "../../i18n/i18n-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { createWallWords, saidLanguages, WallWordsContext } from "./wall-words-signals.ts";

export type WallProps = {
  /** The languages that are shown, or that the link asks for while nobody knows what is on offer. */
  readonly languages: readonly string[];
  readonly children: JSX.Element;
};

/** Shows nothing before the words are there. */
export function Wall(props: WallProps): JSX.Element {
  const { config, settings } = useApp();
  const i18n = useI18n();
  const words = createWallWords(
    () => saidLanguages(settings.preferences().ui, props.languages, i18n.language()),
    config.brand.name,
  );
  return (
    <WallWordsContext.Provider value={words}>
      <Show when={words()[0]}>
        {(first) => <I18nContext.Provider value={first().i18n}>{props.children}</I18nContext.Provider>}
      </Show>
    </WallWordsContext.Provider>
  );
}
