/**
 * The addresses between an event's page and its rooms. What a link says of how to read goes along.
 */
import { UNNAMED_EVENT } from "../../../event/load-event.ts";
import { EVENT, type EventChoices } from "../../../links/parameters/event.ts";
import { readLink, writeLink } from "../../../links/parameters/rows.ts";
import { embed } from "../../embed/descriptor.ts";
import { event as eventPage, namedEvent } from "../../event/descriptor.ts";
import { eventFrame } from "../../event-frame/descriptor.ts";
import { reader } from "../../reader/descriptor.ts";
import { addressOf } from "../../registry.ts";

/** What an address says of the event it was opened for. */
export const eventChoices = (search: string): Partial<EventChoices> =>
  readLink(EVENT, new URLSearchParams(search));

function withChoices(path: string, search: string, choices: Partial<EventChoices>): string {
  const query = new URLSearchParams(search);
  for (const { name } of Object.values(EVENT)) query.delete(name);
  for (const [name, value] of Object.entries(writeLink(EVENT, choices))) query.set(name, value);
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

export type RoomPlace = {
  /** The event's name; nothing or `-` for `event.json`. */
  readonly event: string | undefined;
  readonly room: string;
  readonly token: string;
  /** The page goes where the room's next talk is. */
  readonly isFollowed?: boolean;
  /** It is read in a frame of somebody else's page. */
  readonly isFramed?: boolean;
};

/** Where a room is read; `search` is the query of the page the way begins at. */
export const roomAddress = (
  { event, room, token, isFollowed, isFramed }: RoomPlace,
  search: string,
): string =>
  withChoices(addressOf(isFramed === true ? embed : reader, token), search, {
    event: event ?? UNNAMED_EVENT,
    room,
    ...(isFollowed === true ? { followRoom: true } : {}),
  });

/** The page of the event in a frame; see {@link roomAddress}. */
export const framedProgrammeAddress = (event: string | undefined, search: string): string =>
  withChoices(eventFrame.path, search, event === undefined || event === UNNAMED_EVENT ? {} : { event });

/** The page of the event; see {@link roomAddress}. */
export const programmeAddress = (event: string | undefined, search: string): string =>
  withChoices(
    event === undefined || event === UNNAMED_EVENT ? eventPage.path : addressOf(namedEvent, event),
    search,
    {},
  );
