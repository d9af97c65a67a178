/**
 * All that leads to one published talk: its page with a code to scan, a moment of it, and a frame in a page of one's own.
 */
import { createSignal, createUniqueId, type JSX, Show } from "solid-js";

import type { TalkSetupWords } from "../../../i18n/talk-setup-words.ts";
import { useSetupWords } from "../../../i18n/setup-words-signals.ts";
import controls from "../../../styles/controls.module.css";
import { type Published, titleOf } from "../../../talk/load-published.ts";
import { CopyField } from "../copy-field.tsx";
import event from "../event/event-setup.module.css";
import address from "../public-address.module.css";
import { QrFiles } from "../qr-take.tsx";
import { Steps } from "../steps.tsx";
import { FRAME, momentOf, talkLinks } from "./talk-links.ts";
import { TalkPreview } from "./talk-preview.tsx";
import styles from "./talk-setup.module.css";

export type OneTalkProps = {
  readonly say: TalkSetupWords["say"];
  readonly published: Published;
  /** Where the links lead. */
  readonly origin: string;
  /** Talks may be in frames here. */
  readonly hasFrames: boolean;
};

export function OneTalk(props: OneTalkProps): JSX.Element {
  const { say } = useSetupWords();
  const links = () => talkLinks(props.origin, props.published.place);
  const title = (): string => titleOf(props.published);
  const isLocked = (): boolean => !("head" in props.published.talk);
  return (
    <>
      <section class={event["section"]} aria-labelledby="talk-setup-links">
        <h2 id="talk-setup-links" class={event["heading"]}>
          {props.say("links.title")}
        </h2>
        <Show when={isLocked()}>
          <p class={event["about"]}>{props.say("links.locked")}</p>
        </Show>
        <div class={styles["parts"]}>
          <div>
            <CopyField label={props.say("links.talk")} text={links().page} isMain />
            <Moment {...props} page={links().page} />
          </div>
          <QrFiles link={links().page} name={`talk-${props.published.place.name}`} />
        </div>
      </section>
      <Show when={props.hasFrames}>
        <section class={event["section"]} aria-labelledby="talk-setup-frame">
          <h2 id="talk-setup-frame" class={event["heading"]}>
            {props.say("frame.title")}
          </h2>
          <p class={event["about"]}>{props.say("frame.about")}</p>
          <div class={styles["parts"]}>
            <div>
              <Steps title={say("take.tag")} text={say("next.html")} />
              <CopyField label={say("take.tag")} text={links().tag(title())} isTitled />
              <Steps title="WordPress" text={say("next.wordpress")} />
              <CopyField label="WordPress" text={links().plain(title())} isTitled />
            </div>
            <TalkPreview
              title={props.say("frame.preview")}
              address={talkLinks("", props.published.place).frame}
              {...FRAME}
            />
          </div>
        </section>
      </Show>
    </>
  );
}

/** A link to a time of the talk that is typed. */
function Moment(props: Pick<OneTalkProps, "say" | "published"> & { readonly page: string }): JSX.Element {
  const id = createUniqueId();
  const [typed, setTyped] = createSignal("0:00");
  /** How long a locked talk is, nobody knows here. */
  const lengthMs = (): number => {
    const { talk } = props.published;
    return "head" in talk ? talk.head.durationMs : Infinity;
  };
  const fragment = () => momentOf(typed(), lengthMs());
  return (
    <>
      <label class={controls["label"]} for={id}>
        {props.say("links.at")}
      </label>
      <input
        id={id}
        class={`${controls["field"]} ${styles["time"]}`}
        value={typed()}
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={fragment() === undefined ? "true" : "false"}
        aria-describedby={`${id}-example`}
        onInput={({ currentTarget: { value } }) => setTyped(value)}
      />
      <p
        id={`${id}-example`}
        class={`${address["example"]} ${styles["hint"]}`}
        data-wrong={fragment() === undefined ? "" : undefined}
      >
        {props.say("links.example")}
      </p>
      <CopyField label={props.say("links.moment")} text={props.page + (fragment() ?? "")} />
    </>
  );
}
