/**
 * Messages to this window from its first moment on: what comes before the viewer is there waits for it. Only where a
 * message is from and what is in it is kept, and nothing of it is believed here.
 */

export type Letter = {
  /** It came from the page around the frame, and not from the frame itself, a frame within it or a stranger. */
  readonly fromParent: boolean;
  /** The sender's origin as the browser says it. */
  readonly origin: string;
  readonly data: unknown;
};

export type Inbox = {
  /** Hands over what has come, and whatever comes from now on, until the returned function is called. */
  readonly listen: (onLetter: (letter: Letter) => void) => () => void;
};

/** Letters that wait for a listener; the newest stay. */
const MOST_WAITING = 32;

/** Begins to listen at `frame`, a window that stands in a frame; one that stands alone hears nothing. */
export function openInbox(frame: Window): Inbox {
  let waiting: readonly Letter[] = [];
  let listener: ((letter: Letter) => void) | undefined;
  const { parent } = frame;
  if (parent !== frame) {
    frame.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
      const letter = { fromParent: source === parent, origin, data };
      if (listener !== undefined) listener(letter);
      // Strangers must not crowd the page out.
      else if (letter.fromParent) waiting = [...waiting, letter].slice(-MOST_WAITING);
    });
  }
  return {
    listen: (onLetter) => {
      listener = onLetter;
      const come = waiting;
      waiting = [];
      for (const letter of come) onLetter(letter);
      return () => {
        if (listener === onLetter) listener = undefined;
      };
    },
  };
}
