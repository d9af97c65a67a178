/**
 * A frame that leads nowhere: the reason, for whoever reads it and for the page around it.
 */
import type { JSX } from "solid-js";

import type { ErrorCode } from "../../embed/messages.ts";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { linkHost } from "./host-link-signals.ts";

export type EmbedNowhereProps = {
  readonly message: string;
  readonly more: string | undefined;
  readonly error: ErrorCode;
};

export function EmbedNowhere(props: EmbedNowhereProps): JSX.Element {
  linkHost({
    token: "",
    name: () => "",
    connection: () => "failed",
    speech: () => "off",
    languages: () => [],
    error: () => props.error,
    secret: () => false,
    reportSentences: () => undefined,
    onSpeech: () => undefined,
    onGoLive: () => undefined,
  });
  return <DeadEnd message={props.message} more={props.more} onward="none" />;
}
