/**
 * `/embed/{token}`: the reader in a frame on somebody else's page. Its link and the page around it say how it looks;
 * nothing is kept.
 */
import { createMemo, type JSX, untrack } from "solid-js";

import type { ErrorCode } from "../../embed/messages.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { connectionMark, type VisitStatus } from "../../visit/status.ts";
import { embed } from "./descriptor.ts";
import { EmbedNowhere } from "./embed-nowhere.tsx";
import { wearHostColours } from "./frame-surface-signals.ts";
import { linkHost } from "./host-link-signals.ts";
import { reportSentences } from "./sentence-reports-signals.ts";
import { createRooms } from "../reader/event-rooms-part-signals.ts";
import type { EventRooms } from "../reader/rooms/event-rooms.tsx";
import { VisitPage } from "../reader/visit-page.tsx";
import { VisitToken } from "../shared/visit-token.tsx";
import { createReaderVisit } from "../reader/reader-visit-signals.ts";

const ERRORS: { readonly [Kind in VisitStatus["kind"]]?: ErrorCode } = {
  unknown: "unknown-code",
  revoked: "withdrawn",
  unreachable: "unreachable",
  refused: "refused",
};

export default function EmbedRoute(): JSX.Element {
  wearHostColours();
  const rooms = createRooms("frame");
  const off = !useApp().config.features.embed;
  return (
    <VisitToken
      off={off}
      readerVisit={(token) => <EmbedVisit token={token} rooms={rooms()} />}
      unknown={(message, more) => (
        <EmbedNowhere
          message={message}
          more={off ? more : undefined}
          error={off ? "refused" : "unknown-code"}
        />
      )}
    />
  );
}

function EmbedVisit(props: { readonly token: string; readonly rooms: EventRooms | undefined }): JSX.Element {
  const { config } = useApp();
  // The token is the key of this component: another one makes another visit.
  const readerVisit = createReaderVisit(
    untrack(() => props.token),
    embed,
  );
  const { visit, preferences, follow } = readerVisit;
  const { visitStatus, broadcast, speech } = visit;
  // What was said behind a password stays said behind a password, though the host may make the channel public later.
  const secret = createMemo(
    (was: boolean) => was || visitStatus().kind === "locked" || broadcast()?.requiresPassword === true,
    false,
  );
  linkHost({
    token: readerVisit.token,
    name: () => broadcast()?.name ?? (visitStatus().kind === "connecting" ? undefined : ""),
    connection: () => connectionMark(visitStatus()),
    speech: speech.state,
    languages: () => visit.shown().languages,
    error: () => ERRORS[visitStatus().kind],
    secret,
    reportSentences: (report) => reportSentences(readerVisit, report),
    onSpeech: (command) => (command === "pause-speech" ? speech.pause() : speech.resume()),
    onGoLive: () => {
      follow.goLive();
      speech.toLive();
    },
  });
  const rooms = createMemo(() => props.rooms?.reader(readerVisit));
  return (
    <VisitPage
      readerVisit={readerVisit}
      rooms={rooms()}
      frame={{ controls: preferences().controls, mayUnlock: config.embedPassword }}
    />
  );
}
