/**
 * How fast a talk is heard. It is chosen in a talk, and apart from the speed of live speech: what somebody chose to keep up with a speaker
 * would change a recording without a word.
 */
import { type Accessor, createSignal } from "solid-js";

import { fromQuery } from "../../links/preferences.ts";
import type { ReaderSettings } from "../../visit/settings-signals.ts";

export type TalkRate = {
  /** As a factor: what is chosen here, else what the page's link asks for, else what was chosen in a talk before. */
  readonly rate: Accessor<number>;
  readonly choose: (rate: number) => void;
};

/** `search` is the query of the page's link. */
export function createTalkRate(
  { preferences, change }: Pick<ReaderSettings, "preferences" | "change">,
  search: string,
): TalkRate {
  const [linked, setLinked] = createSignal(fromQuery(new URLSearchParams(search)).rate);
  return {
    rate: () => linked() ?? preferences().talkRate,
    choose: (talkRate) => {
      setLinked(undefined);
      change({ talkRate });
    },
  };
}
