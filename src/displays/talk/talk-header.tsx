/**
 * What is above a talk's text: whose page it is, and what takes the text home.
 */
import { type JSX, Show } from "solid-js";

import type { TalkWords } from "../../i18n/talk-words.ts";
import { BrandMark } from "../../ui/brand-mark.tsx";
import styles from "../../ui/reader/reader.module.css";
import { SaveButton } from "../../ui/save/save-button.tsx";
import { useApp } from "../../visit/app-context-signals.ts";
import { talkRecordAddress } from "./talk-address.ts";
import type { TalkReading } from "./talk-reading-signals.ts";
import type { LoadedTalk } from "./talk-source-signals.ts";

export type TalkHeaderProps = {
  readonly say: TalkWords["say"];
  readonly talk: LoadedTalk;
  readonly reading: TalkReading;
};

export function TalkHeader(props: TalkHeaderProps): JSX.Element {
  const { config, logo } = useApp();
  return (
    <div class={styles["header"]}>
      <BrandMark class="talk-brand" name={config.brand.name ?? props.say("page.title")} logo={logo()} />
      <Show when={config.features.saving && props.reading.text.hasText()}>
        <SaveButton
          name={props.talk.head.title}
          text={props.reading.text}
          subtitles={props.reading.texts.subtitles()}
          offered={props.talk.head.languages}
          record={{ href: talkRecordAddress(props.talk.place), newTab: false }}
        />
      </Show>
    </div>
  );
}
