/**
 * What the rows of the record share: when the talk began, the sentence the address names, and copying one of them.
 */
import { type Accessor, createContext } from "solid-js";

export type RecordShared = {
  /** When the talk began, in ms on the viewer's clock. */
  readonly beganAt: Accessor<number>;
  /** Whether the address names this sentence. */
  readonly isMarked: (sid: number) => boolean;
  /** Puts the texts of a sentence on the clipboard; rejects where the browser refuses. */
  readonly copy: (sid: number) => Promise<void>;
};

export const RecordContext = createContext<RecordShared>({
  beganAt: () => 0,
  isMarked: () => false,
  copy: () => Promise.reject(new Error("no record")),
});
