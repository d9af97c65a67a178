/**
 * What a visit keeps and forgets where what it shows does not simply go on: another recording begins, or what was kept
 * on the device comes back.
 */
import type { Bookmark } from "../archive/record.ts";
import type { Speech } from "../speech/ports-signals.ts";
import type { ConnectionStatus } from "./connection-status-signals.ts";
import type { EventFlow } from "./event-flow.ts";
import type { LanguageSelection } from "./language-selection-signals.ts";
import type { Stabiliser } from "./stabiliser-signals.ts";
import type { VisitState } from "./visit-state-signals.ts";
import type { VisitStream } from "./visit-stream-signals.ts";

export type RecordingChangesPorts = {
  readonly unattended: boolean;
  readonly state: Pick<VisitState, "transcript" | "position">;
  readonly stream: Pick<VisitStream, "send" | "lastEventId" | "setPosition">;
  readonly connectionStatus: Pick<ConnectionStatus, "connection" | "beginNewRecording">;
  readonly languages: Pick<LanguageSelection, "forget">;
  readonly speech: Pick<Speech, "forget">;
  readonly flow: Pick<EventFlow, "forget">;
  readonly stabiliser: Pick<Stabiliser, "recall" | "forget">;
};

export type RecordingChanges = {
  /** What was kept is there; `isLate` where the stream had begun before it. */
  readonly restored: (bookmark: Bookmark, isLate: boolean) => void;
  /** What was kept is of another broadcast, and is gone. */
  readonly restoredOther: () => void;
  /** Another recording begins: a reader keeps what was said before, a screen that nobody touches begins empty. */
  readonly begin: () => void;
};

export function createRecordingChanges(ports: RecordingChangesPorts): RecordingChanges {
  const { stream, connectionStatus, languages, speech, stabiliser } = ports;
  const { transcript, position } = ports.state;

  function forgetPosition(): void {
    stream.setPosition(undefined);
    position.forget();
  }

  return {
    restored: ({ isOver, lastEventId }, isLate) => {
      stabiliser.recall();
      if (isLate) speech.forget();
      if (isOver || lastEventId === undefined || lastEventId === stream.lastEventId()) return;
      // The stream goes on from there; one that is open already is asked for what it missed.
      stream.setPosition(lastEventId);
      if (connectionStatus.connection().main !== undefined) stream.send({ type: "switch" });
    },
    restoredOther: () => {
      forgetPosition();
      stabiliser.forget();
    },
    begin: () => {
      forgetPosition();
      ports.flow.forget();
      connectionStatus.beginNewRecording();
      if (!ports.unattended) {
        transcript.appendRecording();
        return;
      }
      transcript.forget();
      stabiliser.forget();
      speech.forget();
      languages.forget();
    },
  };
}
