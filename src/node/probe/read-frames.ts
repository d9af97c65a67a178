/**
 * What the frames of a stream were read as, and why, each kind of frame once. Names and keys, never what they hold.
 */
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import type { BroadcastEvent } from "../../vas/events/index.ts";
import { type Explained, explainFrame, withGuesses } from "../../vas/explain-frame.ts";
import { readNamed, type ShapeContext } from "../../vas/shape/read-shape.ts";
import { hasNames, type StreamNames } from "../../vas/stream-names.ts";
import type { TimedFrame } from "./facts.ts";

/** Frames of one name that were read in one way. */
export type FrameKind = Explained & {
  readonly count: number;
  /** One of them may hold what people said, and was not read. */
  readonly mayBeText: boolean;
};

export type ReadFrame = TimedFrame & {
  readonly explained: Explained;
  readonly events: readonly BroadcastEvent[];
  readonly mayBeText: boolean;
};

/** What is known of a broadcast before its stream; `names` is what a configuration says of the stream. */
export const contextOf = (info: BroadcastInfo | undefined, names: StreamNames | undefined): ShapeContext => ({
  transcriptionLanguage: info?.transcriptionLanguage,
  translationLanguages: info?.translationLanguages,
  names: names !== undefined && hasNames(names) ? names : undefined,
});

export const readFrames = (frames: readonly TimedFrame[], context: ShapeContext): readonly ReadFrame[] =>
  frames.map((frame) => {
    const decoded = readNamed(frame, context);
    return {
      ...frame,
      explained: explainFrame(frame, context),
      events: decoded.ok ? decoded.value : [],
      mayBeText: !decoded.ok && decoded.error.mayBeText === true,
    };
  });

/** The kinds of frames there were, the most frequent first. */
export function kindsOf(frames: readonly ReadFrame[]): readonly FrameKind[] {
  const kinds = new Map<string, FrameKind>();
  for (const { explained, mayBeText } of frames) {
    const { name, why, code, readAs, keys, guessed } = explained;
    const kind = [name, why, code ?? "", ...readAs].join(" ");
    const before = kinds.get(kind);
    kinds.set(kind, {
      ...explained,
      count: (before?.count ?? 0) + 1,
      keys: [...new Set([...(before?.keys ?? []), ...keys])],
      guessed: withGuesses(before?.guessed ?? {}, guessed),
      mayBeText: mayBeText || before?.mayBeText === true,
    });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}

/** What was guessed, as a draft of `stream` for `config.json` (docs/configuration.md); nothing where nothing was. */
export function draftOf(kinds: readonly FrameKind[]): StreamNames | undefined {
  const draft = kinds.reduce<StreamNames>((all, { guessed }) => withGuesses(all, guessed), {});
  return hasNames(draft) ? draft : undefined;
}
