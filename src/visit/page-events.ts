/**
 * What a visit does when its page is hidden, left, shown again, or has a network again.
 */
import type { ArchiveSignals } from "../archive/ports-signals.ts";
import { watchPage } from "../stream/page-events.ts";
import type { Resolver } from "./resolve.ts";
import type { StatusPolling } from "./status-polling-signals.ts";
import type { VisitState } from "./visit-state-signals.ts";
import type { VisitStream } from "./visit-stream-signals.ts";

export type PageEventsPorts = {
  readonly page: Window;
  readonly archive: Pick<ArchiveSignals, "isOn" | "flush" | "leaveBehind"> | undefined;
  readonly position: VisitState["position"];
  readonly stream: Pick<VisitStream, "send" | "lastEventId">;
  readonly resolver: Pick<Resolver, "again">;
  readonly statusPolling: Pick<StatusPolling, "soon">;
};

/** Follows the page until the returned function is called. */
export function followPage(ports: PageEventsPorts): () => void {
  const { archive, position, stream } = ports;
  return watchPage(ports.page, (input) => {
    if (input.type === "hidden" || input.type === "left") {
      if (archive?.isOn() === true) position.keep(stream.lastEventId());
      else position.forget();
      if (input.type === "hidden") archive?.flush();
      else archive?.leaveBehind();
    }
    if (input.type === "online" || input.type === "visible" || input.type === "restored") {
      ports.resolver.again();
      ports.statusPolling.soon();
    }
    stream.send(input);
  });
}
