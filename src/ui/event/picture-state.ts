/**
 * What the player of a video and its pane tell each other.
 */
import type { Video } from "../../event/event-file.ts";

/** Why there is no picture. */
export type PictureProblem =
  /** Not to be had now. */
  | "unreachable"
  /** Nothing that this browser plays. */
  | "unplayable"
  /** Its server does not give it, and will not. */
  | "refused"
  /** Its server gives it, and the network between lets none of it through. */
  | "blocked"
  /** It played, and came to a stop. */
  | "interrupted";

/** `held`: the browser plays once somebody asks for it. */
export type PictureState = "loading" | "playing" | "held" | PictureProblem;

export type Report = (state: PictureState) => void;
/** Ends a playing, and lets go of what was loaded. */
export type Stop = () => void;

/** Plays a stream until the result is called, and says how it goes; never throws. */
export type PlayPicture = (
  element: HTMLVideoElement,
  video: Pick<Video, "source" | "address">,
  report: Report,
) => Stop;

/** Begins to play what an element has. */
export type Start = (element: HTMLVideoElement, report: Report) => Promise<void>;
