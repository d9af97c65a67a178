/**
 * How the video of a room is shown beside its text. No link says it; only what is loaded for events reads it.
 */
import { choice, onOff } from "./kinds.ts";
import { defaultsOf, keptOf, readKept, readStored, type Rows, type ValuesOf } from "./rows.ts";

/** Where it is, and which of a room's videos is shown (`event/video-pane.ts`). */
const PLACES = ["beside", "above", "corner"] as const;
const KINDS = ["programme", "signing", "slides"] as const;

const VIDEO = {
  videoShown: { is: onOff(false) },
  videoPlace: { is: choice(PLACES, "beside") },
  videoKind: { is: choice(KINDS, "programme") },
} as const satisfies Rows;

export type VideoChoices = ValuesOf<typeof VIDEO>;

/** What was kept on the device of it, over what is usual; anything unreadable is as if nothing was kept. */
export const videoFromStored = (text: string | undefined): VideoChoices => ({
  ...defaultsOf(VIDEO),
  ...readKept(VIDEO, readStored(text)),
});

/** The other way round from {@link videoFromStored}. */
export const videoToStored = (choices: VideoChoices): string => JSON.stringify(keptOf(VIDEO, choices));
