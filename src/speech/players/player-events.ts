/**
 * How a player reports its events. It keeps the promises every player makes (see `player.ts`): nothing is reported from
 * within a call, and nothing about an utterance that is over.
 */
import type { PlayerEvent } from "./player.ts";

export type PlayerEvents = {
  /** From now on events of this key pass. */
  readonly open: (key: number) => void;
  /** From now on no event of this key passes, not even one that is on its way. */
  readonly shut: (key: number) => void;
  /** Reports `event` as soon as the running code is done; after `ended` and `failed` the key is shut. */
  readonly report: (event: PlayerEvent) => void;
  readonly close: () => void;
};

export function createPlayerEvents(onEvent: (event: PlayerEvent) => void): PlayerEvents {
  const open = new Set<number>();
  return {
    open: (key) => void open.add(key),
    shut: (key) => void open.delete(key),
    report: (event) => {
      queueMicrotask(() => {
        if (!open.has(event.key)) return;
        if (event.type === "ended" || event.type === "failed") open.delete(event.key);
        onEvent(event);
      });
    },
    close: () => open.clear(),
  };
}
