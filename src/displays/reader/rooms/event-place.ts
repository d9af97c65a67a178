/**
 * What the parts of a reader that are about its event are given.
 */
import type { EventFile, Room } from "../../../event/event-file.ts";
import type { EventChoices } from "../../../links/parameters/event.ts";
import type { EventProps } from "../../../ui/event/event-props.ts";

/** What the parts are given: the event, and the room that is read. */
export type EventPlace = {
  readonly props: () => EventProps;
  readonly event: () => EventFile;
  /** In ms since the epoch. */
  readonly now: () => number;
  readonly choices: () => Partial<EventChoices>;
  /** The room that is read; nothing where the event has none of that name. */
  readonly room: () => Room | undefined;
  readonly addressOf: (room: string, token: string) => string;
  /** The page of the whole event. */
  readonly programme: () => string;
  /** Tokens that were left for the room's next talk, since their broadcasts were over. */
  readonly left: Set<string>;
  readonly goTo: (room: string, token: string) => void;
  /** Switches on or off that the room is followed, in the page's address. */
  readonly follow: (on: boolean) => void;
};
