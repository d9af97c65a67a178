/** Brings what is on its way to a look there at once, since colours are measured at rest. */
import type { Looking } from "./layout.ts";

/** Finishes all animations of a page that have an end. */
export const finishAnimations = (page: Looking): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  });
