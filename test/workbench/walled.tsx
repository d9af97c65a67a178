/** Gives a wall of the workbench its words, in the language that is chosen there or in those that are on it. */
import type { ParentProps } from "solid-js";

import { createWallWords, WallWordsContext } from "../../src/displays/shared/wall-words-signals.ts";
import { useI18n } from "../../src/i18n/i18n-signals.ts";

export function Walled(props: ParentProps<{ readonly languages?: readonly string[] }>) {
  const { language } = useI18n();
  const words = createWallWords(() => props.languages ?? [language()], undefined);
  return <WallWordsContext.Provider value={words}>{props.children}</WallWordsContext.Provider>;
}
