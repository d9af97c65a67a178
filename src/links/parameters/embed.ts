/**
 * What `/setup` offers of the frame itself. It is written into the page around the frame, and no link has it.
 */
import { number } from "./kinds.ts";
import type { Rows } from "./rows.ts";

export const FRAME = {
  /** CSS px. */
  height: { name: "height", is: number([120, 2_000], 300, 0), ofFrame: true, setupForm: /^\d{1,5}$/ },
} as const satisfies Rows;
