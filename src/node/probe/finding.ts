/**
 * What a probe has to say: findings, which somebody should mend, and notes, which are good to know.
 */

export type Finding = {
  /** Stable, for programs that read the report. */
  readonly code: string;
  readonly what: string;
  /** What to change, and where. */
  readonly change: string;
};
export type Note = { readonly code: string; readonly what: string };

export type Judged = { readonly findings: readonly Finding[]; readonly notes: readonly Note[] };

export const finding = (code: string, what: string, change: string): Judged => ({
  findings: [{ code, what, change }],
  notes: [],
});
export const note = (code: string, what: string): Judged => ({ findings: [], notes: [{ code, what }] });

/** What was judged one by one, together; what there is nothing to say of is left out. */
export const together = (all: readonly (Judged | undefined | false)[]): Judged => {
  const said = all.filter((one): one is Judged => one !== undefined && one !== false);
  return {
    findings: said.flatMap(({ findings }) => findings),
    notes: said.flatMap(({ notes }) => notes),
  };
};

/** A time for people: `850 ms`, `12.3 s`. */
export const time = (ms: number): string =>
  ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;

/** A number with its noun: `1 frame`, `2 frames`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
