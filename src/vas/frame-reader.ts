/**
 * Reads the frames of a stream in their order: by name, which costs least, and by shape where the name is not known or
 * what it holds does not fit. Reading by shape is loaded when it is first needed; frames wait for it in line.
 */
import { type Decoded, decodeFrame, type Frame, mayHaveShape, type RefusalCode } from "./decode-event.ts";
import type { Finality } from "./shape/finality.ts";
import type { ShapeContext } from "./shape/read-shape.ts";

/** What is loaded to read by shape. */
type Shape = {
  readonly readByShape: ReadByShape;
  readonly createFinality: () => Finality;
};

type ReadByShape = (frame: Frame, context: ShapeContext, code: RefusalCode) => Decoded;

export type FrameReaderPorts = {
  /** What is known of the broadcast by now. */
  readonly context: () => ShapeContext;
  readonly loadShape?: () => Promise<Shape>;
};

export type FrameReader = {
  /** Calls `take` with what a frame says: at once, but where frames wait. */
  readonly read: (frame: Frame, take: (decoded: Decoded) => void) => void;
  /** What tells whether texts are final that do not say so; nothing before such a text may have come. */
  readonly finality: () => Finality | undefined;
};

type Waiting = { readonly frame: Frame; readonly take: (decoded: Decoded) => void };

const needsShape = (decoded: Decoded): decoded is Exclude<Decoded, { ok: true }> =>
  !decoded.ok && mayHaveShape(decoded.error.code);

export function createFrameReader(ports: FrameReaderPorts): FrameReader {
  const { context, loadShape = () => import("./shape/read-shape.ts") } = ports;
  let readByShape: ReadByShape | undefined;
  let finality: Finality | undefined;
  let waiting: Waiting[] | undefined;

  function decoded(frame: Frame): Decoded {
    const byName = decodeFrame(frame);
    return needsShape(byName) && readByShape !== undefined
      ? readByShape(frame, context(), byName.error.code)
      : byName;
  }

  async function fetchShape(): Promise<void> {
    try {
      const shape = await loadShape();
      readByShape = shape.readByShape;
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
      if (waiting === undefined && (readByShape !== undefined || !needsShape(decodeFrame(frame)))) {
        take(decoded(frame));
        return;
      }
      if (waiting !== undefined) {
        waiting.push({ frame, take });
        return;
      }
      waiting = [{ frame, take }];
      void fetchShape().then(release);
    },
  };
}
