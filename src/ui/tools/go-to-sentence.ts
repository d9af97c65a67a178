/**
 * Brings a sentence into sight and leaves it there, whatever is said.
 */
import type { Follow } from "../reader/follow-signals.ts";

/** Where the sentence comes to stand, as a share of the window's height, and its least distance from an edge, in CSS px. */
const FROM_ABOVE = 0.25;
const EDGE_PX = 8;
/** Pictures in which it is brought there, while parts of the text get their real height. */
const SETTLING_FRAMES = 6;

/** Which way there is the newest: those before it are given up. */
let latest = 0;

/** Whether the sentence has a row in the page. The text is rested where that is, unless the reader goes back to live meanwhile. */
export function goToSentence(
  sid: number,
  { goTo, following }: Pick<Follow, "goTo"> & Partial<Pick<Follow, "following">>,
): boolean {
  const scroller = document.querySelector("main");
  const row = scroller?.querySelector(`[data-sid="${sid}"]`);
  if (scroller === null || row === null || row === undefined) return false;
  let frames = SETTLING_FRAMES;
  latest += 1;
  const own = latest;
  const settle = (): void => {
    const isFirst = frames === SETTLING_FRAMES;
    if (own !== latest || (!isFirst && following?.() === true)) return;
    const { top, height } = scroller.getBoundingClientRect();
    const box = row.getBoundingClientRect();
    // A low window has room for the sentence alone.
    const above = Math.max(EDGE_PX, Math.min(height * FROM_ABOVE, height - box.height - EDGE_PX));
    const away = box.top - top - above;
    if (Math.abs(away) >= 1 || isFirst) goTo(scroller.scrollTop + away);
    frames -= 1;
    if (frames > 0 && row.isConnected) requestAnimationFrame(settle);
  };
  settle();
  return true;
}
