/**
 * What the page around the frame of a talk is told, and what it may ask for.
 */
import type { ErrorCode } from "../../embed/messages.ts";
import type { TalkProblem } from "../../talk/load-talk.ts";
import { linkHost, noBroadcast } from "../embed/host-link-signals.ts";
import type { TalkInFrame } from "../talk/talk-visit.tsx";

const ERRORS = {
  "no-talk": "unknown-code",
  later: "unreachable",
  unreadable: "unreachable",
} as const satisfies Record<TalkProblem, ErrorCode>;

/** For as long as the component that calls this. */
export function linkTalk({ token, state, connection, reading }: TalkInFrame): void {
  const talk = () => {
    const current = state();
    return current.kind === "there" ? current.talk : undefined;
  };
  linkHost({
    ...noBroadcast,
    token,
    name: () => talk()?.head.title ?? (state().kind === "loading" ? undefined : ""),
    connection,
    speech: () => reading()?.hearing.player?.state() ?? "off",
    languages: () => reading()?.texts.wanted() ?? [],
    error: () => {
      const current = state();
      return current.kind === "problem" ? ERRORS[current.problem] : undefined;
    },
    // What was said behind a passphrase is told to nobody who is not named.
    secret: () => state().kind === "locked" || talk()?.isLocked === true,
    onSpeech: (command) => {
      const player = reading()?.hearing.player;
      if (command === "pause-speech") player?.pause();
      else player?.play();
    },
    onGoLive: () => {
      const { hearing, sight } = reading() ?? {};
      const sid = hearing?.spoken.sid();
      if (sid !== undefined) sight?.goTo(sid);
    },
  });
}
