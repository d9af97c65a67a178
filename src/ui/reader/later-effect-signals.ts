/**
 * An effect that may wait: what it reads changes as often as it likes, and it runs once for all of that when it has its turn.
 */
import { createReaction, onCleanup } from "solid-js";

/** Runs `effect` now, and again some time after anything that it read has changed: when `later` runs it. */
export function createLaterEffect(effect: () => void, later: (run: () => void) => () => void): void {
  let cancel: (() => void) | undefined;
  const track = createReaction(() => {
    cancel = later(() => track(effect));
  });
  onCleanup(() => cancel?.());
  track(effect);
}
