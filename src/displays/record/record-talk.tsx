/**
 * The way from the record of a broadcast that is over to its published talk. Fetched with the end alone.
 */
import { type JSX, Show, untrack } from "solid-js";

import { TalkLink } from "../../ui/status/talk-link.tsx";
import type { ReaderVisit } from "../reader/reader-visit-signals.ts";
import { createTalkOffer } from "../reader/talk-offer-signals.ts";

export default function RecordTalk(props: { readonly readerVisit: ReaderVisit }): JSX.Element {
  const offer = createTalkOffer(
    untrack(() => props.readerVisit),
    "stays",
  );
  return (
    <Show when={offer()}>
      {(found) => (
        <>
          <p>{found().said}</p>
          <TalkLink offer={found()} isMain={false} />
        </>
      )}
    </Show>
  );
}
