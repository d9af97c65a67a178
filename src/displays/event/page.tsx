/**
 * `/event` and `/event/{name}`: the page behind the one code of an event.
 */
import { useParams } from "@solidjs/router";
import { type JSX, Show, untrack } from "solid-js";

import { UNNAMED_EVENT } from "../../event/load-event.ts";
import { createOwnEventFile } from "../shared/event/event-signals.ts";
import { EventVisit } from "./event-visit.tsx";

export default function EventRoute(): JSX.Element {
  const parameters = useParams<{ event?: string }>();
  return (
    <Show when={parameters.event ?? UNNAMED_EVENT} keyed>
      {(name) => <EventOf name={name} />}
    </Show>
  );
}

function EventOf(props: { readonly name: string }): JSX.Element {
  // Another event is another component.
  const source = createOwnEventFile(untrack(() => props.name));
  return <EventVisit name={props.name} source={source} />;
}
