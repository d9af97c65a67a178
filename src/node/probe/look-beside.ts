/**
 * The streams beside the main one, one after another, each with something that it asks for.
 */
import type { Clock } from "../../lib/clock.ts";
import type { StreamQuery } from "../../vas/addresses.ts";
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import type { Outcome, ProbeFacts, StreamAnswer, TimedFrame } from "./facts.ts";
import { look, type Session, skipped } from "./session.ts";

/** Each is watched at least and at most so long, in ms. */
const SHORTEST_LOOK_MS = 1_000;
const LONGEST_LOOK_MS = 10_000;
const LONGEST_ID = 1_000;

/** The newest event that something has come after, so that there is something to be sent again. */
function placeToResume(frames: readonly TimedFrame[]): string | undefined {
  const ids = frames.flatMap(({ id }) =>
    id === undefined || id === "" || id.length > LONGEST_ID ? [] : [id],
  );
  const different = [...new Set(ids)];
  return different.at(-Math.min(4, different.length));
}

const passed = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(Math.max(0, ms), resolve);
  });

export type Beside = Pick<ProbeFacts, "language" | "voice" | "resumeAfter"> & {
  readonly streams: Readonly<Record<"lang" | "tts" | "voice" | "resume", Outcome<StreamAnswer>>>;
};

/** `main`: what has come on the main stream so far, and when that was asked for. */
export async function lookBeside(
  session: Session,
  info: BroadcastInfo,
  access: Pick<StreamQuery, "accessToken">,
  main: { readonly frames: readonly TimedFrame[]; readonly askedAt: number },
): Promise<Beside> {
  const allMs = session.options.seconds * 1_000;
  const forMs = Math.min(LONGEST_LOOK_MS, Math.max(SHORTEST_LOOK_MS, allMs / 5));
  const language = info.translationLanguages[0];
  const spoken = info.speechLanguages.find((tag) => tag === language) ?? info.speechLanguages[0];
  const voice = info.voices.get(spoken ?? "")?.at(-1)?.name;
  const none = (what: string) => skipped(`The broadcast offers no ${what}`);
  const inLanguage = (tag: string | undefined) => (tag === undefined ? {} : { language: tag });

  const lang =
    language === undefined
      ? none("translation")
      : await look(session, { query: { ...access, language }, forMs });
  const speech = { ...access, ...inLanguage(spoken), speech: true };
  const tts = spoken === undefined ? none("speech") : await look(session, { query: speech, forMs });
  const heard =
    voice === undefined ? none("voices") : await look(session, { query: { ...speech, voice }, forMs });
  const leftMs = main.askedAt + allMs - session.clock.now();
  if (main.frames.length === 0) await passed(session.clock, Math.min(forMs, leftMs - forMs));
  const after = placeToResume(main.frames);
  const resumeAt = session.clock.now() - main.askedAt;
  const resume =
    after === undefined
      ? skipped("No event had an id")
      : await look(session, { query: access, forMs, resumeAfter: after });
  return {
    streams: { lang, tts, voice: heard, resume },
    ...(language === undefined ? {} : { language }),
    ...(voice === undefined ? {} : { voice }),
    ...(after === undefined ? {} : { resumeAfter: { id: after, atMs: resumeAt } }),
  };
}
