/**
 * The way to tell the organiser something: their own address, opened with the place in the text filled in. Nothing is sent
 * from here.
 */
import { type JSX, Show } from "solid-js";

import { feedbackLink } from "../../../event/feedback-link.ts";
import controls from "../../../styles/controls.module.css";
import type { ReaderVisit } from "../reader-visit-signals.ts";
import type { EventPlace } from "./event-place.ts";

export type FeedbackProps = { readonly place: EventPlace; readonly readerVisit: ReaderVisit };

export function Feedback(props: FeedbackProps): JSX.Element {
  const address = (template: string): string => {
    const { token, visit } = props.readerVisit;
    return feedbackLink(template, {
      code: token,
      language: visit.shown().languages[0],
      sentence: visit.subtitles().newestSid || undefined,
      time: new Date(props.place.now()).toISOString(),
    });
  };
  return (
    <Show when={props.place.event().feedback}>
      {(template) => (
        <p>
          <a class={controls["button"]} href={address(template())} rel="external noreferrer" target="_blank">
            {props.place.props().say("switch.feedback")}
          </a>
        </p>
      )}
    </Show>
  );
}
