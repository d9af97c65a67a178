/**
 * How high the parts of the text are that nobody has seen yet: as high as the sentences that are in sight make likely. A
 * guess that is far off moves the text by as much when the part is drawn, and most where the browser does not hold the
 * place of the reader (`overflow-anchor`, missing in Safari).
 */
import { SENTENCES_PER_SECTION } from "../../subtitles/sections.ts";

/** Fewer rows say little of those to come. */
const ENOUGH_ROWS = 5;
/** A guess this close to the one before is the same: each change has the skipped parts placed anew. */
const SAME = 0.1;

/** Keeps the guess of `root`, which holds articles of sections of rows; ends with the returned function. */
export function guessSectionHeight(root: HTMLElement): () => void {
  let guess = 0;
  let frame: number | undefined;
  const show = (): void => {
    frame = undefined;
    root.style.setProperty("--section-height", `${Math.round(guess)}px`);
  };
  // Heights are asked for here, where they are known, and not in a picture to come, where rows have grown again.
  const look = (): void => {
    const newest = root.lastElementChild?.lastElementChild;
    if (!(newest instanceof HTMLElement) || newest.childElementCount < ENOUGH_ROWS) return;
    const height = (newest.offsetHeight / newest.childElementCount) * SENTENCES_PER_SECTION;
    if (Math.abs(height - guess) <= guess * SAME) return;
    guess = height;
    // A change of height while heights are told would be told in the same go.
    frame ??= requestAnimationFrame(show);
  };
  const observer = new ResizeObserver(look);
  observer.observe(root);
  return () => {
    observer.disconnect();
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}
