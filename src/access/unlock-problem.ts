/**
 * Why a password channel is still locked, as the page may say it.
 */

export type UnlockProblem =
  | { readonly code: "stale" | "wrong" | "invalid" | "unreachable" | "unexpected" }
  /** Too many tries; the next one is allowed at `untilMs` on the viewer's clock. */
  | { readonly code: "wait"; readonly untilMs: number };
