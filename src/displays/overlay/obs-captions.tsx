/**
 * Closed captions through OBS on an overlay: what is sent is what the first language shows once it is final. There is nothing to
 * see of it but its set-up, until OBS has let the page in once.
 */
import type { Accessor, JSX } from "solid-js";

import { systemClock } from "../../lib/clock.ts";
import { createSafeStorage } from "../../lib/safe-storage.ts";
import { createObsCaptions } from "../../obs/captions-signals.ts";
import { createStoredObs } from "../../obs/settings.ts";
import { createCaptions } from "../../ui/captions/captions-signals.ts";
import type { ReaderText } from "../../ui/reader/reader-text-signals.ts";
import { ObsForm } from "./obs-form.tsx";

export type ObsCaptionsProps = {
  readonly text: ReaderText;
  readonly columns: Accessor<readonly string[]>;
  readonly isLive: Accessor<boolean>;
};

/** Begins; gives whether there is something to ask, and the form that asks. */
export function startObsCaptions({ text, columns, isLive }: ObsCaptionsProps): {
  readonly isAsking: Accessor<boolean>;
  readonly setup: () => JSX.Element;
} {
  const said = createCaptions(text, () => ({ column: columns()[0] ?? "und", flow: "blocks", after: 0 }));
  const { isAsking, isBusy, problem, connect, skip } = createObsCaptions({
    said,
    hasText: text.hasText,
    isLive,
    stored: createStoredObs(() => createSafeStorage(() => localStorage)),
    openSocket: (address) => new WebSocket(address),
    clock: systemClock,
    random: Math.random,
    isSecure: isSecureContext,
  });
  return {
    isAsking,
    setup: () => <ObsForm busy={isBusy()} problem={problem()} onConnect={connect} onSkip={skip} />,
  };
}
