/**
 * Judges what the service makes of what it is asked for: where to go on from, a language, speech, a voice.
 */
import type { ProbeFacts, StreamAnswer, TimedFrame } from "./facts.ts";
import { counted, finding, type Judged, note, together } from "./finding.ts";
import type { ReadFrame } from "./read-frames.ts";

export type Resume =
  /** What was missed came again; `all`: what was known before, too. */
  | { readonly kind: "replayed" | "all"; readonly missed: number; readonly came: number }
  | { readonly kind: "not-replayed"; readonly missed: number }
  | { readonly kind: "not-tried"; readonly why: string };

const isSame = (a: TimedFrame, b: TimedFrame): boolean => a.name === b.name && a.data === b.data;
/** Equal words are not yet the same event: a count of viewers is often what it was before. */
const isSameEvent = (a: TimedFrame, b: TimedFrame): boolean => isSame(a, b) && a.id === b.id;

/** Whether what came after the event was sent again. */
export function resumeOf({ streams, resumeAfter }: Pick<ProbeFacts, "streams" | "resumeAfter">): Resume {
  const { main, resume } = streams;
  if (resume.kind !== "answer") return { kind: "not-tried", why: resume.reason };
  if (main.kind !== "answer" || resumeAfter === undefined)
    return { kind: "not-tried", why: "No event had an id" };
  if (resume.answer.status !== 200)
    return { kind: "not-tried", why: `The stream was answered with ${resume.answer.status}` };
  const { frames } = main.answer;
  const at = frames.findLastIndex(({ id, atMs }) => id === resumeAfter.id && atMs <= resumeAfter.atMs);
  const missed = frames.slice(at + 1).filter(({ atMs }) => atMs <= resumeAfter.atMs);
  const known = frames.slice(0, at + 1).filter(({ id }) => id !== resumeAfter.id);
  const came = missed.filter((frame) => resume.answer.frames.some((again) => isSame(frame, again)));
  if (missed.length === 0) return { kind: "not-tried", why: "Nothing came that could have been missed" };
  if (came.length === 0) return { kind: "not-replayed", missed: missed.length };
  const isAll = known.some((frame) => resume.answer.frames.some((again) => isSameEvent(frame, again)));
  return { kind: isAll ? "all" : "replayed", missed: missed.length, came: came.length };
}

function judgeIds({ frames }: StreamAnswer): Judged {
  const withId = frames.filter(({ id }) => id !== undefined && id !== "").length;
  if (frames.length === 0) return together([]);
  if (withId === 0)
    return finding(
      "no-ids",
      "No event has an id, so after a break the service cannot be told what is missing, and the viewer marks a gap.",
      "Let the service send an id: line with its events and go on after Last-Event-ID.",
    );
  return note("ids", `${withId} of ${frames.length} events have an id.`);
}

function judgeResume(facts: ProbeFacts): Judged {
  const resume = resumeOf(facts);
  switch (resume.kind) {
    case "not-tried":
      return note("resume", `Whether a stream goes on after Last-Event-ID was not seen: ${resume.why}.`);
    case "not-replayed":
      return finding(
        "no-replay",
        `A stream with Last-Event-ID brought none of the ${resume.missed} events that came after that one.`,
        "Let the service send again what came after Last-Event-ID, and see that no server in between takes the header away. Until then each break leaves a gap, which the viewer marks.",
      );
    case "replayed":
      return note(
        "resume",
        `A stream goes on after Last-Event-ID: ${resume.came} of ${resume.missed} missed events came again.`,
      );
    case "all":
      return note(
        "resume",
        `A stream with Last-Event-ID brings what was missed (${resume.came} of ${resume.missed}), and what was known before as well.`,
      );
  }
}

function judgeLanguage(frames: readonly ReadFrame[], language: string | undefined): Judged | undefined {
  if (language === undefined || frames.length === 0) return undefined;
  const came = new Set(
    frames.flatMap(({ events }) =>
      events.flatMap((event) =>
        event.type === "translation"
          ? [event.language]
          : event.type === "sentence"
            ? [...event.translations.keys()]
            : [],
      ),
    ),
  );
  const others = [...came].filter((tag) => tag !== language);
  if (others.length > 0)
    return note(
      "lang-ignored",
      `A stream with lang=${language} also brought ${others.join(", ")}: the viewer shows the right one all the same, at the price of more data.`,
    );
  return note(
    "lang",
    came.size === 0
      ? `A stream with lang=${language} brought no translation while it was watched.`
      : `A stream with lang=${language} brings that translation alone.`,
  );
}

function judgeSpeech(
  tts: readonly ReadFrame[] | undefined,
  withVoice: readonly ReadFrame[] | undefined,
  voice: string | undefined,
): Judged | undefined {
  if (tts === undefined) return undefined;
  const clips = [...tts, ...(withVoice ?? [])].flatMap(({ events }) =>
    events.filter(({ type }) => type === "speech-ready"),
  );
  const heard = (withVoice ?? []).flatMap(({ events }) =>
    events.flatMap((event) => (event.type === "speech-ready" ? [event.voiceName] : [])),
  );
  const other = heard.find((name) => name !== voice);
  return together([
    clips.length === 0
      ? note(
          "no-clips",
          "No clip came with tts=true while it was watched, though the broadcast offers speech.",
        )
      : note("clips", `${counted(clips.length, "clip")} came with tts=true.`),
    voice !== undefined &&
      other !== undefined &&
      note(
        "voice-ignored",
        `Asked for the voice ${voice}, the service spoke as ${other === "" ? "one without a name" : other}.`,
      ),
    voice !== undefined &&
      heard.length > 0 &&
      other === undefined &&
      note("voice", `The voice asked for was heard (${voice}).`),
  ]);
}

/** `read`: the frames of each stream that was open, by what it was for. */
export function judgeAsking(
  facts: ProbeFacts,
  read: Readonly<Partial<Record<"lang" | "tts" | "voice", readonly ReadFrame[]>>>,
): Judged {
  const { main } = facts.streams;
  if (main.kind !== "answer" || main.answer.status !== 200) return together([]);
  return together([
    judgeIds(main.answer),
    judgeResume(facts),
    judgeLanguage(read.lang ?? [], facts.language),
    judgeSpeech(read.tts, read.voice, facts.voice),
  ]);
}
