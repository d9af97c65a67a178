/**
 * Puts messages out exactly once each and in order, whatever breaks meanwhile: where it is not known whether the engine has
 * a message, the newest one of its channel tells.
 */
import type { Message } from "./channels.ts";
import type { Engine } from "./engine.ts";

/** Messages by channel, each channel in order. */
function byChannel(messages: readonly Message[]): ReadonlyMap<string, readonly Message[]> {
  const rows = new Map<string, Message[]>();
  for (const message of messages) {
    const row = rows.get(message.channel);
    if (row === undefined) rows.set(message.channel, [message]);
    else row.push(message);
  }
  return rows;
}

/** Those of a channel's messages that the engine does not have yet: it takes them in order. */
async function unpublished(engine: Engine, row: readonly Message[]): Promise<readonly Message[]> {
  const [first] = row;
  if (first === undefined) return [];
  const newest = await engine.newest(first.channel);
  return row.slice(row.findLastIndex(({ data }) => data === newest) + 1);
}

export type PutOutOptions = {
  readonly engine: Engine;
  /** They may have been put out before. */
  readonly mayBeOut: boolean;
  /** Waits a moment before the next try; throws where there is to be none. */
  readonly pause: () => Promise<void>;
  readonly onFailure: () => void;
};

async function putOutRow(row: readonly Message[], options: PutOutOptions): Promise<void> {
  const { engine, pause, onFailure } = options;
  let left = row;
  let isKnown = !options.mayBeOut;
  while (left.length > 0) {
    try {
      if (!isKnown) left = await unpublished(engine, left);
      isKnown = true;
      for (const message of left) {
        await engine.publish(message);
        left = left.slice(1);
      }
    } catch {
      isKnown = false;
      onFailure();
      await pause();
    }
  }
}

/** Settles once the engine has all of them; rejects as `pause` does. */
export async function putOut(messages: readonly Message[], options: PutOutOptions): Promise<void> {
  await Promise.all([...byChannel(messages).values()].map((row) => putOutRow(row, options)));
}
