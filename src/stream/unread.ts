/**
 * Frames that could not be read, told apart by their names and keys, for whoever has to find out what a service says. What
 * they hold is never kept.
 */
import { mayHaveShape, type Refusal } from "../vas/decode-event.ts";

export type Unread = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly count: number;
  /** How many of them may have held something that was said. */
  readonly texts: number;
};

/** Kinds of frames that are told apart; what comes after them is counted by its code alone. */
const MOST_KINDS = 20;

/** The list with one more; the very same where its kind is one too many. */
export function withUnread(unread: readonly Unread[], refusal: Refusal): readonly Unread[] {
  const { name, keys = [], code } = refusal;
  // What nobody looked into may be anything.
  const mayBeText = refusal.mayBeText ?? mayHaveShape(code);
  const texts = mayBeText ? 1 : 0;
  const at = unread.findIndex((kind) => kind.name === name && kind.keys.join() === keys.join());
  const known = unread[at];
  if (known === undefined)
    return unread.length < MOST_KINDS ? [...unread, { name, keys, count: 1, texts }] : unread;
  return unread.map((kind) =>
    kind === known ? { ...known, count: known.count + 1, texts: known.texts + texts } : kind,
  );
}
