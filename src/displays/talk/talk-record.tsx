/**
 * `/talk/{token}/{name}/record`: the written record of a published talk, as that of a broadcast. The talk stays as it is while a
 * person goes from one to the other, so a passphrase is typed once.
 */
import { useLocation } from "@solidjs/router";
import type { JSX } from "solid-js";
import { untrack } from "solid-js";

import type { TalkWords } from "../../i18n/talk-words.ts";
import { systemClock } from "../../lib/clock.ts";
import { createReaderText } from "../../ui/reader/reader-text-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { RecordPage } from "../record/record-page.tsx";
import { sentenceIn } from "../shared/page-addresses.ts";
import { talkAddress } from "./talk-address.ts";
import type { LoadedTalk } from "./talk-source-signals.ts";
import { createTextsOf } from "./talk-texts-signals.ts";

export type TalkRecordProps = { readonly say: TalkWords["say"]; readonly talk: LoadedTalk };

export function TalkRecord(props: TalkRecordProps): JSX.Element {
  const location = useLocation();
  const { preferences } = useApp().settings;
  // Another talk is another component.
  const talk = untrack(() => props.talk);
  const texts = createTextsOf(
    talk,
    untrack(() => sentenceIn(location.hash)),
  );
  const text = createReaderText(
    texts.drawn,
    {
      view: texts.view,
      times: () => preferences().times,
      revealed: () => undefined,
      spoken: { sid: () => undefined, wordIn: () => undefined },
      steadyText: (_sid, _column, sent) => sent,
    },
    systemClock,
  );
  return (
    <RecordPage
      name={talk.head.title}
      text={text}
      subtitles={texts.subtitles()}
      offered={talk.head.languages}
      target={sentenceIn(location.hash)}
      // To the sentence that the address names, which may have been pressed here.
      back={{ href: talkAddress(talk.place) + location.hash, words: props.say("page.back") }}
      message={texts.problem() === undefined ? "" : props.say("page.textLater")}
      accessGate={undefined}
    />
  );
}
