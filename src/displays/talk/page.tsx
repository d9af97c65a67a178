/**
 * `/talk/{token}/{name}`: a published talk.
 */
import { useParams } from "@solidjs/router";
import { createResource, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { loadTalkWords } from "../../i18n/talk-words.ts";
import { loadTalkSheets } from "./talk-sheet.ts";
import { TalkVisit } from "./talk-visit.tsx";

export default function TalkRoute(): JSX.Element {
  const { language } = useI18n();
  const parameters = useParams<{ token: string; name: string }>();
  const [words] = createResource(language, loadTalkWords);
  const [sheet] = createResource(async () => {
    await loadTalkSheets();
    return true;
  });
  return (
    <Show when={sheet() && words.latest}>
      {(loaded) => (
        <Show when={`${parameters.token}/${parameters.name}`} keyed>
          <TalkVisit token={parameters.token} name={parameters.name} words={loaded()} />
        </Show>
      )}
    </Show>
  );
}
