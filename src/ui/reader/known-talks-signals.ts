/**
 * The talks of a text, as a programme has them, or as they were kept with it. They are beside the text and not in it, so that a
 * page that was opened for no event loads nothing of them.
 */
import { type Accessor, createSignal } from "solid-js";

import type { Talk } from "../../subtitles/talks.ts";
import type { ReaderText } from "./reader-text-signals.ts";

const NONE: readonly Talk[] = [];

const [offers, setOffers] = createSignal(new WeakMap<ReaderText, Accessor<readonly Talk[] | undefined>>(), {
  equals: false,
});

/** Says where the talks of a text are known from now on; nothing as long as nobody has read the programme. */
export const offerTalks = (text: ReaderText, talks: Accessor<readonly Talk[] | undefined>): void => {
  setOffers((known) => known.set(text, talks));
};

/** The talks of a text in order; none where no programme was ever known. */
export const talksOf = (text: ReaderText): readonly Talk[] =>
  offers().get(text)?.() ?? text.kept?.archive()?.talks() ?? NONE;
