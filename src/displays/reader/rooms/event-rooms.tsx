/**
 * What an event adds to a reader that was opened for one of its rooms: the way to the other rooms, what comes next after an
 * end, and the organiser's address for feedback. It is made once, however often the room changes.
 */
import { useLocation, useNavigate } from "@solidjs/router";
import { type Accessor, createMemo, createResource, type JSX, Show } from "solid-js";

import type { EventFile, Room } from "../../../event/event-file.ts";
import { sessionsByRoom } from "../../../event/programme.ts";
import { createEventWords, english, loadEventWords } from "../../../i18n/event-words.ts";
import { useI18n } from "../../../i18n/i18n-signals.ts";
import type { ReaderRooms } from "../../../ui/reader/reader-props-signals.ts";
import { loadRoomsSheet } from "../../../ui/event/event-sheet.ts";
import { createPart } from "../../../ui/parts/create-part.tsx";
import type { EventFileSource } from "../../shared/event/event-file-signals.ts";
import { createEventTime, createOwnEventFile, timeStyle } from "../../shared/event/event-signals.ts";
import {
  eventChoices,
  framedProgrammeAddress,
  programmeAddress,
  roomAddress,
} from "../../shared/event/room-address.ts";
import type { ReaderVisit } from "../reader-visit-signals.ts";
import type { EventPlace } from "./event-place.ts";
import { Feedback } from "./feedback.tsx";
import { focusNewRoom, isFromWithin } from "./focus-room-signals.ts";
import { NextTalk } from "./next-talk.tsx";
import { RoomsButton } from "./rooms-button.tsx";
import { RoomsPanel } from "./rooms-panel.tsx";
import { followTalks } from "./talks-signals.ts";

// Few rooms have videos.
const RoomVideo = createPart(async () => ({ default: (await import("./room-video.tsx")).RoomVideo }), "here");

export type EventRooms = {
  /** What a reader shows of it. */
  readonly reader: (readerVisit: ReaderVisit) => ReaderRooms;
};

/** Where the reader is: on its own page, or in a frame of somebody else's, which shows the event's videos itself. */
export type RoomsPlace = "page" | "frame";

function createPlaces(
  source: EventFileSource,
  isFramed: boolean,
): {
  readonly file: Accessor<EventFile | undefined>;
  readonly room: Accessor<Room | undefined>;
  readonly placeOf: (event: Accessor<EventFile>) => EventPlace;
} {
  const file = source.event;
  const { language } = useI18n();
  const location = useLocation();
  const navigate = useNavigate();
  const [words] = createResource(language, loadEventWords);
  const { say } = createEventWords(() => words.latest ?? english);
  const choices = createMemo(() => eventChoices(location.search));
  const room = (): Room | undefined => file()?.rooms.find(({ id }) => id === choices().room);
  const now = createEventTime(file);
  // Settings are written into the address behind the router's back.
  const search = (): string => window.location.search;
  const addressOf = (room: string, token: string): string =>
    roomAddress(
      { event: choices().event, room, token, isFollowed: choices().followRoom === true, isFramed },
      search(),
    );
  const left = new Set<string>();
  const placeOf = (event: Accessor<EventFile>): EventPlace => ({
    props: () => ({ say, times: timeStyle(words.latest?.language ?? "en", event()) }),
    event,
    now,
    choices,
    room: () => event().rooms.find(({ id }) => id === choices().room),
    addressOf,
    programme: () => (isFramed ? framedProgrammeAddress : programmeAddress)(choices().event, search()),
    left,
    goTo: (room, token) => navigate(addressOf(room, token), { scroll: false }),
    follow: (on) => {
      const query = new URLSearchParams(search());
      if (on) query.set("follow-room", "on");
      else query.delete("follow-room");
      navigate(`${location.pathname}?${query.toString()}`, { replace: true, scroll: false });
    },
  });
  return { file, room, placeOf };
}

/** Call it where the page is, so that it lasts as long as that. */
export function createEventRooms(where: RoomsPlace): EventRooms {
  void loadRoomsSheet();
  const location = useLocation();
  const isFramed = where === "frame";
  const { file, room, placeOf } = createPlaces(
    createOwnEventFile(eventChoices(location.search).event, isFramed),
    isFramed,
  );
  const byRoom = createMemo(() => {
    const event = file();
    return event === undefined ? new Map<string, never[]>() : sessionsByRoom(event);
  });
  const within = (show: (place: EventPlace) => JSX.Element): JSX.Element => (
    <Show when={file()}>{(event) => show(placeOf(event))}</Show>
  );
  let isChanged = isFromWithin();
  return {
    reader: (readerVisit) => {
      if (isChanged) focusNewRoom(readerVisit);
      isChanged = true;
      followTalks({ event: file, room, wallNow: Date.now }, readerVisit);
      return {
        button: (props) =>
          within((place) => (
            <RoomsButton say={place.props().say} isOpen={props.isOpen} onToggle={props.onToggle} />
          )),
        panel: (onClose) =>
          within((place) => <RoomsPanel place={place} readerVisit={readerVisit} onClose={onClose} />),
        next: () =>
          within((place) => (
            <Show when={place.room()}>
              {(room) => (
                <NextTalk
                  place={place}
                  room={room()}
                  sessions={byRoom().get(room().id) ?? []}
                  readerVisit={readerVisit}
                />
              )}
            </Show>
          )),
        more: () => within((place) => <Feedback place={place} readerVisit={readerVisit} />),
        video: () =>
          within((place) => (
            <Show when={!isFramed && place.room()?.videos.length ? place.room() : undefined}>
              {(room) => <RoomVideo room={room()} readerVisit={readerVisit} />}
            </Show>
          )),
      };
    },
  };
}
