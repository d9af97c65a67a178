/**
 * `/broadcast/{token}`: the reader, and the written record beneath it. Both are one visit, which goes on while a person
 * goes from one to the other.
 */
import { useLocation } from "@solidjs/router";
import { createMemo, type JSX, onCleanup, Show, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { createLate } from "../../ui/parts/create-late-signals.ts";
import { createPart } from "../../ui/parts/create-part.tsx";
import { CodeEntry } from "../shared/code-entry.tsx";
import { isRecordPath, sentenceIn } from "../shared/page-addresses.ts";
import { reader } from "./descriptor.ts";
import { createRooms } from "./event-rooms-part-signals.ts";
import type { EventRooms } from "./rooms/event-rooms.tsx";
import { VisitPage } from "./visit-page.tsx";
import { VisitToken } from "../shared/visit-token.tsx";
import { createReaderVisit } from "./reader-visit-signals.ts";

// Few readers ask for it.
const RecordRoute = createPart(() => import("../record/page.tsx"), "page");

export default function BroadcastRoute(): JSX.Element {
  const { config } = useApp();
  const location = useLocation();
  const rooms = createRooms("page");
  return (
    <VisitToken
      off={!config.features.saving && isRecordPath(location.pathname)}
      readerVisit={(token) => <VisitOf token={token} rooms={rooms()} />}
      unknown={(message, more, wrong) => (
        <DeadEnd message={message} more={more}>
          <CodeEntry wrong={wrong} />
        </DeadEnd>
      )}
    />
  );
}

function VisitOf(props: { readonly token: string; readonly rooms: EventRooms | undefined }): JSX.Element {
  const { t } = useI18n();
  const location = useLocation();
  const isRecord = (): boolean => isRecordPath(location.pathname);
  // Made once: a visit in the attribute would be made anew whenever the page looks at it.
  const readerVisit = createReaderVisit(
    untrack(() => props.token),
    reader,
    (channel) => (isRecord() ? `${channel} – ${t("record.title")}` : channel),
  );
  const rooms = createMemo(() => props.rooms?.reader(readerVisit));
  const place = untrack(() => (isRecord() ? undefined : sentenceIn(location.hash)));
  // Few addresses name one; where the part is lost, the newest text is a good place as well.
  createLate(
    () => place !== undefined,
    async () => {
      const { openAtPlace } = await import("./open-at-place.ts");
      const { visit, follow } = readerVisit;
      return () => onCleanup(openAtPlace(place ?? 0, { clock: visit.clock, follow, page: document.body }));
    },
  );
  const hint = createLate(readerVisit.hasText, async () => {
    const { createTapHint } = await import("./tap-hint-signals.ts");
    return () => createTapHint(readerVisit);
  });
  return (
    <Show
      when={isRecord()}
      fallback={<VisitPage readerVisit={readerVisit} rooms={rooms()} hint={hint()?.()} />}
    >
      <RecordRoute readerVisit={readerVisit} />
    </Show>
  );
}
