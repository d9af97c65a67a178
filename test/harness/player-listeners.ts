/**
 * The listeners that clips leave on audio elements, for the page of the player's tests.
 */

/** Counts the listeners that clips leave on elements, by event. */
export function countListeners(): Map<string, number> {
  const counts = new Map<string, number>();
  const held = new WeakMap<object, Set<unknown>>();
  const wrap = (name: "addEventListener" | "removeEventListener", by: 1 | -1): void => {
    const original: unknown = Reflect.get(HTMLAudioElement.prototype, name);
    if (typeof original !== "function") throw new TypeError(`There is no ${name}`);
    const counting = new Proxy(original, {
      apply: (target, element: object, args: unknown[]) => {
        const listeners = held.get(element) ?? new Set();
        held.set(element, listeners);
        const [type, listener] = [String(args[0]), args[1]];
        const isNews = by === 1 ? !listeners.has(listener) : listeners.delete(listener);
        if (by === 1) listeners.add(listener);
        if (isNews) counts.set(type, (counts.get(type) ?? 0) + by);
        return Reflect.apply(target, element, args) as unknown;
      },
    });
    Object.defineProperty(HTMLAudioElement.prototype, name, { value: counting });
  };
  wrap("addEventListener", 1);
  wrap("removeEventListener", -1);
  return counts;
}
