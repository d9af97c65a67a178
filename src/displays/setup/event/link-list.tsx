/**
 * The links of an event, each to be copied: for everyone, for a page of one's own, for the foyer, and for each room.
 */
import { For, type JSX, Show } from "solid-js";

import type { Features } from "../../../config/config.ts";
import { useSetupWords } from "../../../i18n/setup-words-signals.ts";
import { dayPlan } from "../../../event/day-plan.ts";
import { CopyField } from "../copy-field.tsx";
import type { EventSetupProps } from "./event-setup-props.ts";
import styles from "./event-setup.module.css";

export type LinkListProps = EventSetupProps & { readonly features: Features };

export function LinkList(props: LinkListProps): JSX.Element {
  const { say } = useSetupWords();
  const title = (): string => props.event.name || say("take.frameTitle");
  return (
    <section class={styles["section"]} aria-labelledby="event-setup-links">
      <h2 id="event-setup-links" class={styles["heading"]}>
        {props.say("links.title")}
      </h2>
      <CopyField label={props.say("links.everyone")} text={props.links.programme} isMain />
      <Show when={props.features.embed}>
        <CopyField label={say("take.tag")} text={props.links.tag(title())} />
      </Show>
      <Show when={props.features.kiosk}>
        <CopyField label={props.say("links.foyer")} text={props.links.foyer} />
      </Show>
      {/* Which code counts on which day is the list's to say: here only what holds on all of them. */}
      <For each={dayPlan(props.event, 0)}>
        {({ room, printed }) => (
          <details class={styles["room"]}>
            <summary class={styles["summary"]}>
              <bdi>{room.name}</bdi>
            </summary>
            <Show when={props.features.kiosk}>
              <CopyField label={props.say("links.screen")} text={props.links.screen(room.id)} />
            </Show>
            <Show when={printed}>
              {(token) => (
                <CopyField label={say("display.reader")} text={props.links.reader(room.id, token())} />
              )}
            </Show>
            <Show when={props.features.embed}>
              <CopyField label={say("take.tag")} text={props.links.tag(room.name, room.id)} />
            </Show>
          </details>
        )}
      </For>
    </section>
  );
}
