/**
 * A frame that leads nowhere: the reason, for whoever reads it and for the page around it.
 */
import type { JSX } from "solid-js";

import type { ErrorCode } from "../../embed/messages.ts";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { linkHost, noBroadcast } from "./host-link-signals.ts";

export type EmbedNowhereProps = {
  readonly message: string;
  readonly more: string | undefined;
  readonly error: ErrorCode;
};

export function EmbedNowhere(props: EmbedNowhereProps): JSX.Element {
  linkHost({
    ...noBroadcast,
    name: () => "",
    connection: () => "failed",
    error: () => props.error,
  });
  return <DeadEnd message={props.message} more={props.more} onward="none" />;
}
