/**
 * What an unlock form is given.
 */
import type { Clock } from "../../lib/clock.ts";

export type UnlockFormProps = {
  readonly problem:
    | { readonly code: "stale" | "wrong" | "invalid" | "unreachable" | "unexpected" }
    | { readonly code: "wait"; readonly untilMs: number }
    | undefined;
  readonly busy: boolean;
  readonly clock: Clock;
  /** The form is in a page of somebody else: it does not draw the focus to it, and keeps nothing. */
  readonly inFrame?: boolean;
  /** What ticking the box to be remembered means here; else to stay unlocked in this tab. */
  readonly rememberLabel?: string;
  /** The box to be remembered is ticked until somebody unticks it. */
  readonly remembersFirst?: boolean | undefined;
  readonly onUnlock: (password: string, remember: boolean) => void;
};
