/**
 * `/broadcast/{token}/record`: the written record of a visit. It is the reader's own visit, seen as a page to read
 * through, so that nothing that was heard is lost on the way there and back.
 */
import { useLocation } from "@solidjs/router";
import { type Accessor, type JSX, onCleanup, Show, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { sentences } from "../../lib/sentences.ts";
import { offeredLanguages } from "../../vas/offered-languages.ts";
import type { BroadcastState } from "../../subtitles/broadcast.ts";
import { createPart } from "../../ui/parts/create-part.tsx";
import { lacksBeginning } from "./lacks-beginning.ts";
import { RecordPage } from "./record-page.tsx";
import { readerAddress, sentenceIn } from "../shared/page-addresses.ts";
import { VisitPage } from "../reader/visit-page.tsx";
import type { ReaderVisit } from "../reader/reader-visit-signals.ts";

const RecordTalk = createPart(() => import("./record-talk.tsx"), "here");

export default function RecordRoute(props: { readonly readerVisit: ReaderVisit }): JSX.Element {
  const { t } = useI18n();
  const location = useLocation();
  const readerVisit = untrack(() => props.readerVisit);
  const { visit } = readerVisit;
  // A reader who comes back wants to see what is being said now.
  onCleanup(() => readerVisit.follow.goLive());

  const message = (): string => {
    const isBare = visit.subtitles().count === 0;
    const { message: said, more } = readerVisit.notice() ?? {};
    return isBare && visit.visitStatus().kind === "ended"
      ? sentences(said, t("record.nothing"))
      : sentences(said, more);
  };
  const record = (broadcast: Accessor<BroadcastState>, accessGate: () => JSX.Element): JSX.Element => (
    <RecordPage
      name={readerVisit.name()}
      text={readerVisit.text}
      subtitles={visit.subtitles()}
      offered={offeredLanguages(broadcast())}
      target={sentenceIn(location.hash)}
      lacksBeginning={lacksBeginning(visit.subtitles())}
      back={{ href: readerAddress(readerVisit.token) }}
      message={message()}
      accessGate={
        <>
          {accessGate()}
          <Show when={visit.visitStatus().kind === "ended"}>
            <RecordTalk readerVisit={readerVisit} />
          </Show>
        </>
      }
    />
  );
  return <VisitPage readerVisit={readerVisit} instead={record} />;
}
