/**
 * What the tab that has the stream keeps of it for tabs that join: how things stand, and what came last.
 */
import { decodeFrame, type Frame } from "../../vas/decode-event.ts";
import { EVENTS } from "../../vas/events/index.ts";

/** Frames a leader keeps for tabs that join. */
const MOST_FRAMES = 600;
/** Frames about the broadcast's state that a leader keeps since the stream's greeting. */
const MOST_STATE_FRAMES = 50;
/** Longer frames are not kept, in characters: they are clips, which nobody wants to hear later. */
const LONGEST_KEPT = 100_000;

/** A position of the stream; one whose frame is too large to keep, or that came without one, has only its id. */
type Kept = { readonly frame: Frame | undefined; readonly id: string; readonly isText: boolean };

/** A frame for one tab, and the position it has then. */
type ToldFrame = { readonly frame: Frame; readonly id: string };

export type LeaderFrames = {
  readonly keep: (frame: Frame | undefined, id: string) => void;
  /** How things stand, and what came since the event a tab knows; for one that knows none (null), all text there is. */
  readonly since: (lastEventId: string | null) => readonly ToldFrame[];
  readonly forget: () => void;
};

export function createLeaderFrames(): LeaderFrames {
  let frames: Kept[] = [];
  let stateFrames: readonly Frame[] = [];
  return {
    keep: (frame, id) => {
      const isKept = frame !== undefined && frame.data.length <= LONGEST_KEPT;
      const decoded = isKept ? decodeFrame(frame) : undefined;
      const type = decoded?.ok === true ? decoded.value[0]?.type : undefined;
      const replay = type === undefined ? "nothing" : EVENTS[type].replay;
      frames.push({ frame: isKept ? frame : undefined, id, isText: replay === "text" });
      if (frames.length > MOST_FRAMES) frames.shift();
      if (!isKept) return;
      if (replay === "start") stateFrames = [frame];
      else if (replay === "state") stateFrames = [...stateFrames, frame].slice(-MOST_STATE_FRAMES);
    },
    since: (lastEventId) => {
      const seen = frames.findIndex(({ id }) => id !== "" && id === lastEventId);
      // The greeting is older than what the tab may know, and must not send it back.
      const position = (seen === -1 ? frames.at(-1)?.id : lastEventId) ?? "";
      const reported: ToldFrame[] = stateFrames.map((frame) => ({ frame, id: position }));
      for (const { frame, id, isText } of frames.slice(seen + 1)) {
        if (frame === undefined) continue;
        if (seen !== -1) reported.push({ frame, id });
        else if (lastEventId === null && isText) reported.push({ frame, id: position });
      }
      return reported;
    },
    forget: () => {
      frames = [];
      stateFrames = [];
    },
  };
}
