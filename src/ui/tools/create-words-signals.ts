/**
 * The words of a reader's own tools, in the language of the interface.
 */
import { type Accessor, createEffect, createSignal, on } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { createToolsWords, loadToolsWords, type ToolsWords } from "../../i18n/tools-words.ts";

/** Nothing until they are there. */
export function createWords(): Accessor<ToolsWords["say"] | undefined> {
  const { language } = useI18n();
  const [say, setSay] = createSignal<ToolsWords["say"]>();
  async function load(tag: string): Promise<void> {
    const loaded = await loadToolsWords(tag);
    if (tag === language()) setSay(() => createToolsWords(() => loaded).say);
  }
  createEffect(on(language, (tag) => void load(tag)));
  return say;
}
