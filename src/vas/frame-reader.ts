/**
 * Reads the frames of a stream in their order: by name, which costs least, and by shape where the name is not known or
 * what it holds does not fit. Reading by shape is loaded when it is first needed; frames wait for it in line.
 */
import { type Decoded, decodeFrame, type Frame, mayHaveShape } from "./decode-event.ts";
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
};

export type FrameReader = {
  /** Calls `take` with what a frame says: at once, but where frames wait. */
  readonly read: (frame: Frame, take: (decoded: Decoded) => void) => void;
  /** What tells whether texts are final that do not say so; nothing before such a text may have come. */
  readonly finality: () => Finality | undefined;
};

type Waiting = { readonly frame: Frame; readonly take: (decoded: Decoded) => void };

/** Loading is tried so often; a part that is gone is not there the next time either. */
const MOST_LOADS = 5;

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
  const { context, names, loadShape = () => import("./shape/read-shape.ts") } = ports;
  const isNamed = names !== undefined && hasNames(names);
  let shape: Shape | undefined;
  let finality: Finality | undefined;
  let loads = 0;
  let waiting: Waiting[] | undefined;

  const known = (): ShapeContext => (isNamed ? { ...context(), names } : context());

  const needsShape = (byName: Decoded): boolean =>
    isNamed || (byName.ok ? hasOtherTags(byName.value, context()) : mayHaveShape(byName.error.code));

  function decoded(frame: Frame): Decoded {
    const byName = decodeFrame(frame);
    return shape !== undefined && needsShape(byName) ? shape.readNamed(frame, known()) : byName;
  }

  async function fetchShape(): Promise<void> {
    try {
      shape = await loadShape();
      finality = shape.createFinality();
    } catch {
      // Whoever waits is read by name alone.
    }
  }

  /** Lets the line through; where reading by shape could not be loaded, by name alone, and the next frame tries again. */
  function release(): void {
    const line = waiting ?? [];
    waiting = undefined;
    for (const { frame, take } of line) take(decoded(frame));
  }

  return {
    finality: () => finality,
    read: (frame, take) => {
      if (waiting !== undefined) {
        waiting.push({ frame, take });
        return;
      }
      const byName = decodeFrame(frame);
      if (!needsShape(byName)) {
        take(byName);
        return;
      }
      if (shape !== undefined || loads >= MOST_LOADS) {
        take(shape?.readNamed(frame, known()) ?? byName);
        return;
      }
      waiting = [{ frame, take }];
      loads += 1;
      void fetchShape().then(release);
    },
  };
}
