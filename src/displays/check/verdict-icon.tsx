/**
 * The sign of a verdict. Each has a shape of its own, so that its colour says nothing that the shape does not.
 */
import type { Verdict } from "../../check/findings.ts";

/** The status of one part: its verdict, or why there is none yet. */
export type RowStatus = Verdict | "running" | "later" | "waiting" | "locked";

const DOTS = "M5 12h.1M12 12h.1M19 12h.1";
const SHAPES: Readonly<Record<RowStatus, string>> = {
  good: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM7.8 12.4l2.9 2.9 5.5-6",
  remark: "M12 3.6 2.6 20h18.8ZM12 10v4.6M12 17.2v.2",
  bad: "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3ZM9 9l6 6M15 9l-6 6",
  unknown: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12h8",
  waiting: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM10 8.6v6.8l5.4-3.4Z",
  locked: "M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.6v2",
  running: DOTS,
  later: DOTS,
};

export function VerdictIcon(props: { readonly status: RowStatus; readonly class: string | undefined }) {
  return (
    <svg
      class={props.class}
      data-status={props.status}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path
        d={SHAPES[props.status]}
        stroke-width={SHAPES[props.status] === DOTS ? 3 : 1.8}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
