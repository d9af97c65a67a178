/**
 * Talks within a broadcast: several may follow each other under one token, and what is kept and saved of it is told apart
 * by them.
 */
export type Talk = {
  /** The number of its first sentence; it goes on to the next talk's. */
  readonly from: number;
  readonly title: string;
  readonly speakers: readonly string[];
};

/** The title and the speakers in one line. */
export const talkLine = ({ title, speakers }: Pick<Talk, "title" | "speakers">): string =>
  speakers.length === 0 ? title : `${title} – ${speakers.join(", ")}`;

/** The sentences of the talk at a place of `talks` (in order), the first and the last. */
export const spanOfTalk = (
  talks: readonly Talk[],
  at: number,
): { readonly from: number; readonly to: number } => ({
  from: talks[at]?.from ?? 0,
  to: (talks[at + 1]?.from ?? Infinity) - 1,
});
