/**
 * How much of an `event.json` counts. The largest published programmes have some thousand sessions in fewer than a
 * hundred rooms; what is far beyond that was not written by an organiser.
 */

/** The file itself, in bytes as unpacked: a programme of 5,000 sessions stays below. */
export const MOST_BYTES_OF_EVENT = 4_000_000;
/** Rooms of an event. */
export const MOST_ROOMS = 200;
/** Sessions of an event. */
export const MOST_SESSIONS = 5_000;
/** Days of an event. */
export const MOST_DAYS = 60;
/** Speakers of a session. */
export const MOST_SPEAKERS = 40;
/** Languages of a room. */
export const MOST_LANGUAGES = 100;
/** Access tokens that one room has one after the other. */
export const MOST_TOKENS = 200;
/** Videos of a room. */
export const MOST_VIDEOS = 8;
/** Links of an event. */
export const MOST_LINKS = 12;
/** Names of events, rooms, people and places, in UTF-16 units. */
export const LONGEST_NAME = 120;
/** The title of a session, in UTF-16 units. */
export const LONGEST_TITLE = 300;
/** The id of a session, in UTF-16 units. */
export const LONGEST_ID = 80;
/** An address, in UTF-16 units. */
export const LONGEST_ADDRESS = 1_000;
/** How far a picture may be behind what is said in the room, in seconds. */
export const LONGEST_DELAY_S = 120;
/** Characters in the id of a room and in the name of an event's file. */
export const LONGEST_FILE_NAME = 40;
