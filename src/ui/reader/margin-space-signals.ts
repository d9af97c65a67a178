/**
 * Whether texts have room side by side: a column needs the width of a few words at the size the reader chose, or a
 * sentence becomes a tower of letters.
 */
import { type Accessor, createEffect, createSignal, on } from "solid-js";

/** The narrowest column that can be read, in multiples of the text size: about 16 Latin letters, 9 CJK characters. */
const NARROWEST_EM = 9;
/** The gap between columns, in multiples of the text size (`transcript.module.css`). */
const GAP_EM = 1.5;

/** Whether `columns` texts fit side by side into `widthPx` with letters of `textPx` (both CSS pixels). */
export const hasRoom = (widthPx: number, textPx: number, columns: number): boolean =>
  widthPx >= (columns * NARROWEST_EM + (columns - 1) * GAP_EM) * textPx;

export type MarginSpace = {
  readonly fits: Accessor<boolean>;
  /**
   * Watches the width of `scroller` and the size of the text in it; ends with the returned function. Call it where
   * effects may be made.
   */
  readonly attach: (scroller: HTMLElement, content: HTMLElement) => () => void;
};

export function createMarginSpace(columns: Accessor<number>): MarginSpace {
  const [size, setSize] = createSignal({ widthPx: Infinity, textPx: 0 });
  return {
    fits: () => hasRoom(size().widthPx, size().textPx, columns()),
    attach: (scroller, content) => {
      const measure = (): void => {
        // A single text has room anywhere, and what is not needed is not measured with each line.
        if (columns() <= 1) return;
        const row = content.querySelector("[data-sid]");
        if (row === null) return;
        const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(content);
        const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
        const widthPx = scroller.clientWidth - padding;
        const textPx = Number.parseFloat(getComputedStyle(row).fontSize);
        const before = size();
        if (widthPx !== before.widthPx || textPx !== before.textPx) setSize({ widthPx, textPx });
      };
      createEffect(on(columns, measure, { defer: true }));
      const observer = new ResizeObserver(measure);
      observer.observe(scroller);
      observer.observe(content);
      return () => observer.disconnect();
    },
  };
}
