/**
 * What a talk is called and who speaks, in the language it is given in.
 */
import { For, type JSX, Show } from "solid-js";

import type { Session } from "../../event/event-file.ts";

export function TalkText(props: { readonly talk: Session }): JSX.Element {
  return (
    <>
      <span class="event-talk-title">
        <bdi lang={props.talk.language}>{props.talk.title}</bdi>
      </span>
      <Show when={props.talk.speakers.length > 0}>
        <span class="event-speakers">
          <For each={props.talk.speakers}>
            {(speaker, at) => (
              <>
                {at() > 0 ? ", " : ""}
                <bdi>{speaker}</bdi>
              </>
            )}
          </For>
        </span>
      </Show>
    </>
  );
}
