/**
 * `/embed/event`: an event in a frame on somebody else's page. A room that is opened takes the place of the programme in the
 * same frame; `room` in the link opens that room as soon as there is something to read, and follows it.
 */
import { useLocation, useNavigate } from "@solidjs/router";
import { createEffect, createMemo, type JSX, on, Show, untrack } from "solid-js";

import { type ConnectionMark, type ErrorCode, LONGEST_NAME } from "../../embed/messages.ts";
import { type EventProblem, UNNAMED_EVENT } from "../../event/load-event.ts";
import { roomNow, sessionsByRoom, tokenNow, withOneRoom } from "../../event/programme.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { EmbedNowhere } from "../embed/embed-nowhere.tsx";
import { wearHostColours } from "../embed/frame-surface-signals.ts";
import { linkHost, noBroadcast } from "../embed/host-link-signals.ts";
import { EventVisit } from "../event/event-visit.tsx";
import type { EventFileSource, EventState } from "../shared/event/event-file-signals.ts";
import { createEventTime, createOwnEventFile } from "../shared/event/event-signals.ts";
import { eventChoices, roomAddress } from "../shared/event/room-address.ts";
import { markRoot } from "../shared/root-marks-signals.ts";

export default function EventFrameRoute(): JSX.Element {
  wearHostColours();
  const { t } = useI18n();
  const { config } = useApp();
  const location = useLocation();
  const place = createMemo(
    (): InFrame => {
      const { event = UNNAMED_EVENT, room } = eventChoices(location.search);
      return { name: event, room };
    },
    undefined,
    { equals: (a, b) => a.name === b.name && a.room === b.room },
  );
  return (
    <Show
      when={config.features.embed}
      fallback={<EmbedNowhere message={t("notice.off")} more={t("notice.offWhy")} error="refused" />}
    >
      <Show when={place()} keyed>
        {(current) => <EventInFrame {...current} />}
      </Show>
    </Show>
  );
}

const ERRORS = {
  "no-event": "unknown-code",
  later: "unreachable",
  unreadable: "unreachable",
} as const satisfies Record<EventProblem, ErrorCode>;

const MARKS = {
  loading: "connecting",
  there: "waiting",
  problem: "failed",
} as const satisfies Record<EventState["kind"], ConnectionMark>;

type InFrame = {
  /** Of the event's file. */
  readonly name: string;
  /** The one that was picked. */
  readonly room: string | undefined;
};

/** Tells the page around the frame which event it is, and why there is none. */
function linkEvent(source: EventFileSource, room: string | undefined): void {
  const connection = (): ConnectionMark => MARKS[source.state().kind];
  const isRoomMissing = (): boolean =>
    room !== undefined && source.event()?.rooms.some(({ id }) => id === room) === false;
  markRoot("connection", connection);
  linkHost({
    ...noBroadcast,
    name: () =>
      connection() === "connecting" ? undefined : (source.event()?.name ?? "").slice(0, LONGEST_NAME),
    connection,
    error: () => {
      const state = source.state();
      if (state.kind === "problem") return ERRORS[state.problem];
      return isRoomMissing() ? "unknown-code" : undefined;
    },
  });
}

/** Goes to the reader of the room as soon as it has something to read. */
function openRoom(
  { name, room: id }: { readonly name: string; readonly room: string },
  source: EventFileSource,
) {
  const navigate = useNavigate();
  const now = createEventTime(source.event);
  const token = createMemo(() => {
    const event = source.event();
    const room = event?.rooms.find((one) => one.id === id);
    if (event === undefined || room === undefined) return undefined;
    return tokenNow(room, roomNow(room, sessionsByRoom(event).get(id) ?? [], now()), now());
  });
  createEffect(
    on(token, (to) => {
      if (to === undefined) return;
      const place = { event: name, room: id, token: to, isFollowed: true, isFramed: true };
      navigate(roomAddress(place, window.location.search), { replace: true, scroll: false });
    }),
  );
}

function EventInFrame(props: InFrame): JSX.Element {
  // Another event or room is another component.
  const { name, room } = untrack(() => ({ name: props.name, room: props.room }));
  const source = createOwnEventFile(name, true);
  linkEvent(source, room);
  if (room !== undefined) openRoom({ name, room }, source);
  return (
    <EventVisit
      name={name}
      source={source}
      isFramed
      only={(event) => (room === undefined ? event : withOneRoom(event, room))}
    />
  );
}
