/**
 * `/broadcast/{token}`: the reader, and the written record beneath it. Both are one visit, which goes on while a person
 * goes from one to the other.
 */
import { useLocation } from "@solidjs/router";
import { type JSX, Show, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { createPart } from "../../ui/parts/create-part.tsx";
import { isRecordPath } from "../shared/page-addresses.ts";
import { reader } from "./descriptor.ts";
import { VisitPage } from "./visit-page.tsx";
import { VisitToken } from "../shared/visit-token.tsx";
import { createReaderVisit } from "./reader-visit-signals.ts";

// Few readers ask for it.
const RecordRoute = createPart(() => import("../record/page.tsx"), "page");

export default function BroadcastRoute(): JSX.Element {
  const { config } = useApp();
  const location = useLocation();
  return (
    <VisitToken
      off={!config.features.saving && isRecordPath(location.pathname)}
      readerVisit={(token) => <ReaderVisit token={token} />}
      unknown={(message) => <DeadEnd message={message} />}
    />
  );
}

function ReaderVisit(props: { readonly token: string }): JSX.Element {
  const { t } = useI18n();
  const location = useLocation();
  const isRecord = (): boolean => isRecordPath(location.pathname);
  // Made once: a visit in the attribute would be made anew whenever the page looks at it.
  const readerVisit = createReaderVisit(
    untrack(() => props.token),
    reader,
    (channel) => (isRecord() ? `${channel} – ${t("record.title")}` : channel),
  );
  return (
    <Show when={isRecord()} fallback={<VisitPage readerVisit={readerVisit} />}>
      <RecordRoute readerVisit={readerVisit} />
    </Show>
  );
}
