/**
 * What is really held in memory, for tests of what must not be.
 */
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes of memory by which the heap has grown with what `make` gives, once all that nobody holds is gone. */
export function heldBytes(make: () => unknown): number {
  collect();
  const before = getHeapStatistics().used_heap_size;
  const held = make();
  collect();
  const after = getHeapStatistics().used_heap_size;
  // It is held up to here.
  return held === undefined ? 0 : after - before;
}
