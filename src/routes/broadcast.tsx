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
      visit={(token) => <BroadcastVisit token={token} />}
      unknown={(message) => <DeadEnd message={message} />}
    />
  );
}

function BroadcastVisit(props: { readonly token: string }): JSX.Element {
  // Made once and not in an attribute, which would make one whenever it is read. The token is the key of this component.
  // oxlint-disable-next-line solid/reactivity -- see above
  const visit = createVisit(props.token);
  return <VisitPage visit={visit} />;
}
