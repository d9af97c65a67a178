/**
 * From a code or a link that somebody typed to the broadcast it leads to.
 */
import { useNavigate } from "@solidjs/router";

import { fromQuery, toQuery } from "../../links/preferences.ts";
import type { DisplayDescriptor } from "../descriptor.ts";
import { reader } from "../reader/descriptor.ts";
import { addressOf } from "../registry.ts";
import { linkIn } from "./shared-link.ts";

/** What a link says of how to read, as a query; nothing else of it is taken over. */
function stateOf(link: string): string {
  const query = link.split("#")[0]?.split("?")[1] ?? "";
  return toQuery(fromQuery(new URLSearchParams(query))).toString();
}

/** `typed` is what the person entered, which may be a whole link; `replace` leaves no way back to this page. */
export type OpenBroadcast = (token: string, typed: string, replace?: boolean) => void;

/** The broadcast is shown by `display`; whoever reads has the reader's page. */
export function createOpenBroadcast(display: DisplayDescriptor = reader): OpenBroadcast {
  const navigate = useNavigate();
  return (token, typed, replace = false) => {
    const address = addressOf(display, token);
    if (display !== reader) {
      location.assign(address + location.search);
      return;
    }
    const query = stateOf(linkIn(typed)) || stateOf(location.search);
    // Settings are read when the app starts, so a link with a state of its own starts it anew; so does the same address.
    if (query === "" && location.pathname !== address) navigate(address, { replace });
    else if (replace) location.replace(query === "" ? address : `${address}?${query}`);
    else location.assign(query === "" ? address : `${address}?${query}`);
  };
}
