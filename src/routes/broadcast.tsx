/**
 * `/broadcast/{token}`: the reader.
 */
import { type JSX, untrack } from "solid-js";

import { DeadEnd } from "../ui/dead-end.tsx";
import { VisitPage } from "./visit-page.tsx";
import { VisitToken } from "./visit-token.tsx";
import { createVisit } from "./visit.ts";

export default function BroadcastRoute(): JSX.Element {
  return (
    <VisitToken
      visit={(token) => <ReaderVisit token={token} />}
      unknown={(message) => <DeadEnd message={message} />}
    />
  );
}

function ReaderVisit(props: { readonly token: string }): JSX.Element {
  // Made once: a visit in the attribute would be made anew whenever the page looks at it.
  const visit = createVisit(untrack(() => props.token));
  return <VisitPage visit={visit} />;
}
