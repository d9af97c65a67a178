/**
 * When the sentences of a translation are spoken, so that they keep the times of the original: each begins where the original
 * does, a little faster or slower than its voice would speak. What is still too long goes on into the pause that follows, and
 * where there is none, the next sentence begins late. Nothing is left out.
 */

/** How much slower and faster than the voice a sentence may be. */
export const SLOWEST = 0.9;
export const FASTEST = 1.15;
/** The least silence between two sentences, in ms. */
export const BREATH_MS = 120;

export type Spoken = {
  readonly sid: number;
  readonly startMs: number;
  readonly endMs: number;
  /** How long the voice takes for it. */
  readonly lengthMs: number;
};

export type Placed = {
  readonly sid: number;
  readonly atMs: number;
  /** 1 is the voice's own speed. */
  readonly rate: number;
  /** How long it takes at that rate. */
  readonly lengthMs: number;
  /** How far it goes beyond the original's end. */
  readonly overMs: number;
  /** How much later than the original it begins. */
  readonly lateMs: number;
};

/** Places sentences, which are in the order of their starts. */
export function placeSpeech(spoken: readonly Spoken[]): readonly Placed[] {
  let free = 0;
  return spoken.map(({ sid, startMs, endMs, lengthMs }) => {
    const atMs = Math.max(startMs, free);
    const room = Math.max(1, endMs - atMs);
    const rate = Math.min(FASTEST, Math.max(SLOWEST, lengthMs / room));
    const length = lengthMs / rate;
    free = atMs + length + BREATH_MS;
    return {
      sid,
      atMs,
      rate,
      lengthMs: length,
      overMs: Math.max(0, atMs + length - endMs),
      lateMs: atMs - startMs,
    };
  });
}

/** Late sentences that are told one by one. */
const MOST_TOLD = 10;

const sentences = (count: number): string => (count === 1 ? "1 sentence" : `${count} sentences`);

/** What of it a host should know, in lines. */
export function tellTiming(placed: readonly Placed[], language: string): readonly string[] {
  const over = placed.filter(({ overMs }) => overMs >= 1);
  const late = placed.filter(({ lateMs }) => lateMs >= 1);
  const most = Math.max(0, ...late.map(({ lateMs }) => lateMs));
  const rates = placed.map(({ rate }) => rate);
  return [
    `Speech in ${language}: ${sentences(placed.length)}, at ${Math.min(...rates, 1).toFixed(2)} to ${Math.max(...rates, 1).toFixed(2)} of the voice's speed.`,
    ...(over.length === 0 ? [] : [`${sentences(over.length)} in ${language} cut into the pause after them.`]),
    ...(late.length === 0
      ? []
      : [
          `Late in ${language}, by ${(most / 1_000).toFixed(1)} s at most: sentence ${late
            .slice(0, MOST_TOLD)
            .map(({ sid }) => sid)
            .join(", ")}${late.length > MOST_TOLD ? " …" : ""}.`,
        ]),
  ];
}
