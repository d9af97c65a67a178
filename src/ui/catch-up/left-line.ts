/**
 * The line where a reader left, before the first sentence that they have not seen. It is put into the row from outside, as marks are.
 */
import { make } from "../reader/row-writer.ts";

/** Puts the line with its words into `content` until the returned function is called. */
export function drawLeftLine(content: Element, sid: number, words: string): () => void {
  // No element that a row takes for one of its texts.
  const line = make("small", "own-left", words);
  function place(): void {
    if (line.isConnected) return;
    content.querySelector(`[data-sid="${sid}"]`)?.prepend(line);
  }
  const observer = new MutationObserver(place);
  observer.observe(content, { childList: true, subtree: true });
  place();
  return () => {
    observer.disconnect();
    line.remove();
  };
}
