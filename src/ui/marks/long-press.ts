/**
 * A finger that rests on a sentence. What the browser does with such a press, such as selecting a word, it still does.
 */
import type { Clock, TimerHandle } from "../../lib/clock.ts";

/** How long a finger rests until it is meant, in ms: what phones take for a long press. */
const LONG_PRESS_MS = 450;
/** A finger that moves further scrolls or selects, in CSS px. */
const STILL_PX = 10;

/** Listens in `content` until the returned function is called; `onPress` is given the number of the sentence. */
export function attachLongPress(
  content: HTMLElement,
  clock: Clock,
  onPress: (sid: number) => void,
): () => void {
  let pending: { readonly sid: number; readonly x: number; readonly y: number } | undefined;
  let timer: TimerHandle | undefined;
  let isAnswered = false;

  function cancel(): void {
    timer?.cancel();
    pending = undefined;
  }
  function press(): void {
    if (pending === undefined) return;
    isAnswered = true;
    onPress(pending.sid);
    cancel();
  }
  function onDown({ target, pointerType, isPrimary, clientX: x, clientY: y }: PointerEvent): void {
    cancel();
    isAnswered = false;
    if (pointerType !== "touch" || !isPrimary || !(target instanceof Element)) return;
    if (target.closest("button") !== null) return;
    const sid = Number(target.closest<HTMLElement>("[data-sid]")?.dataset["sid"]);
    if (!(sid > 0)) return;
    pending = { sid, x, y };
    timer = clock.after(LONG_PRESS_MS, press);
  }
  function onMove({ clientX, clientY }: PointerEvent): void {
    if (pending !== undefined && Math.hypot(clientX - pending.x, clientY - pending.y) > STILL_PX) cancel();
  }
  /** The press was meant for the mark, and is no tap as well. */
  function onClick(event: MouseEvent): void {
    if (!isAnswered) return;
    isAnswered = false;
    event.stopPropagation();
  }

  const ends = new AbortController();
  const listen = { signal: ends.signal, passive: true };
  content.addEventListener("pointerdown", onDown, listen);
  content.addEventListener("pointermove", onMove, listen);
  content.addEventListener("pointerup", cancel, listen);
  content.addEventListener("pointercancel", cancel, listen);
  // Some browsers take the press over a moment before the time is up.
  content.addEventListener("contextmenu", press, listen);
  content.addEventListener("click", onClick, { signal: ends.signal, capture: true });
  return () => {
    cancel();
    ends.abort();
  };
}
