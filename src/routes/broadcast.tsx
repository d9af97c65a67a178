/**
 * `/broadcast/{token}`: the reader.
 */
import type { JSX } from "solid-js";

import { DeadEnd } from "../ui/dead-end.tsx";
import { VisitPage } from "./visit-page.tsx";
import { VisitToken } from "./visit-token.tsx";
import { createVisit } from "./visit.ts";

export default function BroadcastRoute(): JSX.Element {
  return (
    <VisitToken
      visit={(token) => <VisitPage visit={createVisit(token)} />}
      unknown={(message) => <DeadEnd message={message} />}
    />
  );
}
