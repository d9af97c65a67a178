/**
 * The streams of a tab on their way into its log, be they its own or those of the leader that it follows.
 */
import type { Clock } from "../../lib/clock.ts";
import type { OpenTransport } from "../transport.ts";
import type { StreamLog } from "./stream-log.ts";

/** Tells the log what comes on this tab's streams, and when none of them is open any more. */
export function logged(log: StreamLog, clock: Clock, open: OpenTransport): OpenTransport {
  const openStreams = new Set<object>();
  return (url, lastEventId, handlers) => {
    const stream = {};
    const over = (): void => {
      if (openStreams.delete(stream) && openStreams.size === 0) log.lost(clock.now());
    };
    const transport = open(url, lastEventId, {
      ...handlers,
      onOpen: () => {
        openStreams.add(stream);
        log.back(clock.now());
        handlers.onOpen();
      },
      onFrame: (frame, id) => {
        log.keep(frame, id);
        handlers.onFrame(frame, id);
      },
      onId: (id) => {
        log.moveTo(id);
        handlers.onId(id);
      },
      onMissing: (lostForMs, isOver) => {
        log.lost(clock.now() - lostForMs);
        if (isOver) log.back(clock.now());
        handlers.onMissing(lostForMs, isOver);
      },
      onClose: (cause) => {
        over();
        handlers.onClose(cause);
      },
    });
    return {
      close: () => {
        transport.close();
        over();
      },
    };
  };
}
