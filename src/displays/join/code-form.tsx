/**
 * The field for a code on a page that leads nowhere, which opens the broadcast it leads to.
 */
import type { JSX } from "solid-js";

import { JoinForm } from "./join-form.tsx";
import { createOpenBroadcast } from "./open-broadcast-signals.ts";

export default function CodeForm(): JSX.Element {
  const open = createOpenBroadcast();
  return <JoinForm onJoin={open} />;
}
