/**
 * The talk that the address names, once its words and sheets are there.
 */
import { useParams } from "@solidjs/router";
import { createMemo, createResource, type JSX, Show, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { loadTalkWords } from "../../i18n/talk-words.ts";
import { isTalkName } from "../../talk/addresses.ts";
import type { TalkHead } from "../../talk/published-talk.ts";
import type { TalkPlace } from "../../talk/load-talk.ts";
import { isToken } from "../../vas/addresses.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { loadTalkSheets } from "./talk-sheet.ts";
import { createTalkSource, type TalkSource } from "./talk-source-signals.ts";
import { firstLanguages } from "./talk-texts-signals.ts";
import { TalkVisit, type TalkVisitProps } from "./talk-visit.tsx";

/** A talk, and where it comes from; nothing for what is no address of one. */
type Visited = { readonly place: TalkPlace; readonly source: TalkSource | undefined };

export function TalkRoute(props: Pick<TalkVisitProps, "linkFrame">): JSX.Element {
  const { language } = useI18n();
  const { settings, fetch: network } = useApp();
  const { preferences } = settings;
  const parameters = useParams<{ token: string; name: string }>();
  const [words] = createResource(language, loadTalkWords);
  const [sheet] = createResource(async () => {
    await loadTalkSheets();
    return true;
  });
  // Asked for at once: words and sheets come meanwhile. Another talk is another source.
  const visited = createMemo((): Visited => {
    const place = { token: parameters.token.toLowerCase(), name: parameters.name };
    const isAddress = isToken(place.token) && isTalkName(place.name);
    const first = (head: TalkHead) => firstLanguages(head, preferences().languages, navigator.languages);
    return { place, source: isAddress ? untrack(() => createTalkSource(network, place, first)) : undefined };
  });
  return (
    <Show when={sheet() && words.latest}>
      {(loaded) => (
        <Show when={visited()} keyed>
          {(talk) => <TalkVisit {...talk} words={loaded()} linkFrame={props.linkFrame} />}
        </Show>
      )}
    </Show>
  );
}
