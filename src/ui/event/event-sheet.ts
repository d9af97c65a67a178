/**
 * The sheets of what is about events. They are fetched with it alone, so that no other page waits for them.
 */
import { loadSheet } from "../load-sheet.ts";
import board from "./board.css?url";
import rooms from "./event.css?url";
import page from "./event-page.css?url";
import video from "./video.css?url";
import venue from "./venue.css?url";

/** The sheet of rooms and talks. It settles when it is there, or does not come. */
export const loadRoomsSheet = (): Promise<void> => loadSheet(rooms);

/** The sheet of a room's videos, as {@link loadRoomsSheet}. */
export const loadVideoSheet = (): Promise<void> => loadSheet(video);

/** The sheets of an event's screens, as {@link loadRoomsSheet}. */
export async function loadVenueSheets(): Promise<void> {
  await Promise.all([loadSheet(venue), loadSheet(board)]);
}

/** The sheets of an event's own page, as {@link loadRoomsSheet}. */
export async function loadEventSheets(): Promise<void> {
  await Promise.all([loadRoomsSheet(), loadSheet(page)]);
}
