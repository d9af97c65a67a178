/**
 * When the sentences of a text were said, as far as it can be known, so that they can be compared with a programme.
 */
import { type Articles, sentencesOf } from "./sections.ts";
import type { Sentence } from "./sentence.ts";

/** When a sentence was said, in ms on the viewer's clock; absent where nobody knows. */
export type SaidAt = { readonly sid: number; readonly at: number | undefined };

/** Times of the service that go back further than this, in ms, were started anew. */
const JITTER_MS = 5_000;

const isSaid = ({ original, translations }: Sentence): boolean =>
  original.isFinal || [...translations.values()].some(({ isFinal }) => isFinal);

/**
 * When each final sentence was said. The service's times count from a moment that it does not tell: that is where the one that came
 * quickest puts it, since whoever joins late is sent much at once.
 */
export function saidTimes(articles: Articles): readonly SaidAt[] {
  const said: { readonly sentence: Sentence; readonly run: number }[] = [];
  const starts: number[] = [];
  let before = 0;
  for (const sentence of sentencesOf(articles)) {
    if (!isSaid(sentence)) continue;
    const { startMs, arrivedAt } = sentence;
    if (startMs !== undefined) {
      if (starts.length === 0 || startMs < before - JITTER_MS) starts.push(Infinity);
      before = startMs;
      const run = starts.length - 1;
      if (Number.isFinite(arrivedAt)) starts[run] = Math.min(starts[run] ?? Infinity, arrivedAt - startMs);
    }
    said.push({ sentence, run: starts.length - 1 });
  }
  return said.map(({ sentence: { sid, startMs, arrivedAt }, run }) => {
    const at = startMs === undefined ? arrivedAt : (starts[run] ?? Infinity) + startMs;
    return { sid, at: Number.isFinite(at) ? at : undefined };
  });
}
