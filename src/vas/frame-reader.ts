/**
 * Reads the frames of a stream in their order: by name, which costs least, and by shape where the name is not known or
 * what it holds does not fit. Reading by shape is loaded when it is first needed; frames wait for it in line, for some
 * time, and are then read by name alone.
 */
import type { Clock } from "../lib/clock.ts";
import { createSingleTimer } from "../lib/single-timer.ts";
import { type Decoded, decodeFrame, type Frame, LONGEST_PAYLOAD, mayHaveShape } from "./decode-event.ts";
import type { BroadcastEvent } from "./events/index.ts";
import type { Finality } from "./shape/finality.ts";
import type { ShapeContext } from "./shape/read-shape.ts";
import type { KnownLanguages } from "./shape/tags.ts";
import { hasNames, type StreamNames } from "./stream-names.ts";

/** What is loaded to read by shape. */
type Shape = {
  readonly readNamed: (frame: Frame, context: ShapeContext) => Decoded;
  readonly createFinality: () => Finality;
};

export type FrameReaderPorts = {
  /** What is known of the broadcast by now. */
  readonly context: () => KnownLanguages;
  /** What is written down of the stream's names; what has none is not read by them. */
  readonly names?: StreamNames | undefined;
  readonly loadShape?: () => Promise<Shape>;
  readonly clock: Clock;
  /** Works through what has waited, in order (`stream/pace.ts`): `push` begins with what was added. */
  readonly pace: { readonly [add in "add" | "push"]: (step: () => void) => void };
};

export type FrameReader = {
  /** Calls `take` with what a frame says: at once, but where frames wait. */
  readonly read: (frame: Frame, take: (decoded: Decoded) => void) => void;
  /** What tells whether texts are final that do not say so; nothing before such a text may have come. */
  readonly finality: () => Finality | undefined;
  /** Nobody is told of what waits. */
  readonly dispose: () => void;
};

type Waiting = { readonly frame: Frame; readonly take: (decoded: Decoded) => void };

/** Loading is tried so often; a part that is gone is not there the next time either. */
const MOST_LOADS = 5;
/** Frames wait so long for it, in ms. */
const LONGEST_WAIT_MS = 10_000;
/** The most that waits, in characters: a clip, and the text of hours. */
const MOST_WAITING = LONGEST_PAYLOAD + 1_000_000;

/** Whether events name languages in a way that the broadcast does not, such as `de` for `de-DE`. */
function hasOtherTags(
  events: readonly BroadcastEvent[],
  { transcriptionLanguage, translationLanguages = [] }: KnownLanguages,
): boolean {
  if (transcriptionLanguage === undefined) return false;
  const isOther = (tag: string | undefined): boolean =>
    tag !== undefined && tag !== transcriptionLanguage && !translationLanguages.includes(tag);
  for (const event of events) {
    if ("language" in event && isOther(event.language)) return true;
    if (event.type === "sentence") for (const tag of event.translations.keys()) if (isOther(tag)) return true;
  }
  return false;
}

export function createFrameReader(ports: FrameReaderPorts): FrameReader {
  const { context, names, pace, loadShape = () => import("./shape/read-shape.ts") } = ports;
  const isNamed = names !== undefined && hasNames(names);
  const timer = createSingleTimer(ports.clock);
  let shape: Shape | undefined;
  let finality: Finality | undefined;
  let loads = 0;
  let isLoading = false;
  let isOver = false;
  let waiting: Waiting[] | undefined;
  let waitingCharacters = 0;
  /** Frames that have waited and are not told of yet. */
  let late = 0;

  const known = (): ShapeContext => (isNamed ? { ...context(), names } : context());

  const needsShape = (byName: Decoded): boolean =>
    isNamed || (byName.ok ? hasOtherTags(byName.value, context()) : mayHaveShape(byName.error.code));

  function decoded(frame: Frame): Decoded {
    const byName = decodeFrame(frame);
    return shape !== undefined && needsShape(byName) ? shape.readNamed(frame, known()) : byName;
  }

  async function fetchShape(): Promise<void> {
    isLoading = true;
    loads += 1;
    try {
      shape = await loadShape();
      finality = shape.createFinality();
    } catch {
      // Whoever waits is read by name alone.
    }
    isLoading = false;
    release();
  }

  function lateStep({ frame, take }: Waiting): () => void {
    late += 1;
    return () => {
      late -= 1;
      if (!isOver) take(decoded(frame));
    };
  }

  /** Lets the line through; where reading by shape has not come, by name alone. */
  function release(): void {
    timer.cancel();
    const line = waiting ?? [];
    waiting = undefined;
    waitingCharacters = 0;
    const last = line.pop();
    for (const one of line) pace.add(lateStep(one));
    if (last !== undefined) pace.push(lateStep(last));
  }

  function wait(one: Waiting): void {
    waiting ??= [];
    waiting.push(one);
    waitingCharacters += one.frame.name.length + one.frame.data.length;
    if (waitingCharacters > MOST_WAITING) release();
  }

  return {
    finality: () => finality,
    read: (frame, take) => {
      if (waiting !== undefined) {
        wait({ frame, take });
        return;
      }
      if (late > 0) {
        pace.push(lateStep({ frame, take }));
        return;
      }
      // Nobody waits twice for what does not come.
      const mayLoad = shape === undefined && !isLoading && loads < MOST_LOADS;
      if (!mayLoad || !needsShape(decodeFrame(frame))) {
        take(decoded(frame));
        return;
      }
      wait({ frame, take });
      timer.set(LONGEST_WAIT_MS, release);
      void fetchShape();
    },
    dispose: () => {
      isOver = true;
      waiting = undefined;
      timer.cancel();
    },
  };
}
