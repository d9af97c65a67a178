/**
 * Links to the talk and to the moment that is heard or read, the written record, and the talk on this device. Fetched when it is
 * opened.
 */
import { createSignal, type JSX, Show, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { TalkWords } from "../../i18n/talk-words.ts";
import controls from "../../styles/controls.module.css";
import { sentenceFragment, timeFragment } from "../../talk/moment.ts";
import { copyOrSelect } from "../../ui/controls/copy-or-select.ts";
import { Panel } from "../../ui/controls/panel.tsx";
import { timeOfTalk } from "../../ui/reader/time-of-talk.ts";
import { talkAddress } from "./talk-address.ts";
import { TalkKeep } from "./talk-keep.tsx";
import type { Moment } from "./talk-reading-signals.ts";
import type { LoadedTalk } from "./talk-source-signals.ts";

export type TalkShareProps = {
  readonly say: TalkWords["say"];
  readonly talk: LoadedTalk;
  /** The moment that is heard, else the one that is read. */
  readonly moment: () => Moment;
  /** Absent where nothing may be saved. */
  readonly record: { readonly href: string; readonly newTab: boolean } | undefined;
  /** Talks may be kept on this device. */
  readonly mayKeep: boolean;
  readonly onClose: () => void;
};

/** The link is seen, so that it can be taken from there where nothing may be copied. */
function CopyLinks(props: Pick<TalkShareProps, "say" | "moment" | "talk">): JSX.Element {
  /** The page of the talk, also from a frame, without what this address says of how to read. */
  const linkTo = (fragment: string): string => location.origin + talkAddress(props.talk.place, "") + fragment;
  const [link, setLink] = createSignal(untrack(() => linkTo("")));
  const [said, setSaid] = createSignal("");
  let field: HTMLInputElement | undefined;

  async function copy(fragment: string, copied: string): Promise<void> {
    const to = linkTo(fragment);
    setSaid("");
    setLink(to);
    const outcome = await copyOrSelect(to, field);
    setSaid(outcome === "copied" ? copied : props.say("keep.uncopied"));
  }
  const copyTime = (ms: number): Promise<void> =>
    copy(timeFragment(ms), props.say("keep.copied", { time: timeOfTalk(ms) }));
  function copySentence(): Promise<void> {
    const { sid, ms } = props.moment();
    return sid === undefined ? copyTime(ms) : copy(sentenceFragment(sid), props.say("keep.copiedSentence"));
  }
  return (
    <>
      <input
        ref={field}
        class="talk-link"
        aria-label={props.say("keep.link")}
        dir="ltr"
        readonly
        value={link()}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="talk-row">
        <button
          type="button"
          class={`${controls["button"]} ${controls["primary"]}`}
          onClick={() => void copy("", props.say("keep.copiedTalk"))}
        >
          {props.say("keep.talk")}
        </button>
        <button type="button" class={controls["button"]} onClick={() => void copyTime(props.moment().ms)}>
          {props.say("keep.moment")}
        </button>
        <button type="button" class={controls["button"]} onClick={() => void copySentence()}>
          {props.say("keep.sentence")}
        </button>
      </div>
      <div class="talk-said" data-room={props.say("keep.uncopied")}>
        <p role="status">{said()}</p>
      </div>
    </>
  );
}

export function TalkShare(props: TalkShareProps): JSX.Element {
  const { t } = useI18n();
  return (
    <Panel id="share" title={props.say("keep.open")} onClose={props.onClose}>
      <CopyLinks {...props} />
      <Show when={props.record}>
        {(record) => (
          <p>
            <a
              class="talk-record"
              href={record().href}
              target={record().newTab ? "_blank" : undefined}
              rel={record().newTab ? "noreferrer noopener" : undefined}
            >
              {t("record.title")}
            </a>
          </p>
        )}
      </Show>
      <Show when={props.mayKeep}>
        <TalkKeep say={props.say} talk={props.talk} />
      </Show>
    </Panel>
  );
}
