/**
 * What follows when the service has said which broadcast the token leads to: the stream is started, or the password
 * asked for.
 */
import { batch } from "solid-js";

import type { ArchiveSignals } from "../archive/ports-signals.ts";
import type { ConnectionInput } from "../stream/connection-state.ts";
import { broadcastFrom } from "../subtitles/broadcast.ts";
import type { BroadcastInfo } from "../vas/broadcast-info.ts";
import type { LanguageSelection } from "./language-selection-signals.ts";
import type { VisitEntry } from "./visit-entry-signals.ts";
import type { VisitState } from "./visit-state-signals.ts";

export type FoundPorts = {
  readonly state: Pick<VisitState, "setBroadcast" | "setResolveError">;
  readonly entry: Pick<VisitEntry, "accessGate" | "connectionStatus">;
  readonly archive: ArchiveSignals | undefined;
  readonly languages: Pick<LanguageSelection, "noteOffer">;
  readonly send: (input: ConnectionInput) => void;
};

/** Makes the visit one to this broadcast, however often it is found. */
export function enterBroadcast(
  { state, entry, archive, languages, send }: FoundPorts,
  info: BroadcastInfo,
): void {
  const { accessGate, connectionStatus } = entry;
  batch(() => {
    state.setResolveError(undefined);
    const found = broadcastFrom(info);
    state.setBroadcast(found);
    archive?.found(info);
    languages.noteOffer(found);
    if (found.status === "ended" || found.status === "revoked") return;
    const needsPassword = found.requiresPassword && accessGate.accessToken() === undefined;
    // After the end of a recording only the service itself says whether a password is needed: it is asked by the stream.
    if (needsPassword && connectionStatus.connection().halt !== "ended") {
      accessGate.lock();
      return;
    }
    accessGate.open();
    const start = (): void => send({ type: "start" });
    if (archive === undefined) start();
    else archive.whenReady(start);
  });
}
