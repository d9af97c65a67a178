/**
 * `/talk/{token}/{name}`: a published talk on a page of its own, and its written record.
 */
import type { JSX } from "solid-js";

import { TalkRoute } from "./talk-route.tsx";

export default function TalkPageRoute(): JSX.Element {
  return <TalkRoute />;
}
