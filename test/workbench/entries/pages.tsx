/** What the page is about while there is no text, at its end, and before a code is typed. */
import { createSignal } from "solid-js";

import { JoinPage } from "../../../src/displays/join/join-page.tsx";
import { useI18n } from "../../../src/i18n/i18n-signals.ts";
import { BroadcastTitle } from "../../../src/ui/status/broadcast-title.tsx";
import { Finished } from "../../../src/ui/status/finished.tsx";
import { Notice } from "../../../src/ui/status/notice.tsx";
import { Waiting } from "../../../src/ui/status/waiting.tsx";
import { type Entry, nothing } from "../entry.ts";

const EIGHT = ["en-US", "zh-TW", "ja-JP", "es-ES", "de-DE", "fr-FR", "ko-KR", "ar-SA"];

function Before(props: { readonly offered: readonly string[] }) {
  const { t } = useI18n();
  const [value, setValue] = createSignal("en-US");
  return (
    <>
      <BroadcastTitle
        name="The bridge that would not stop humming, and the people who listened"
        token="a3f9"
      />
      <Notice message={t("notice.notStarted")} alone />
      <Waiting
        language={{ offered: props.offered, value: value(), onChoose: setValue }}
        note={t("waiting.ready")}
      />
    </>
  );
}

const PUBLISHED = {
  said: "The talk is published.",
  words: "Read and listen to this talk",
  href: "#talk",
  go: nothing,
};

function End(props: { readonly isPublished: boolean }) {
  const { t } = useI18n();
  return (
    <>
      <Notice message={t("notice.ended")} more={t("notice.stays")} alone={false} isEnd />
      <Finished
        loadTalk={props.isPublished ? async () => () => () => PUBLISHED : undefined}
        follow={{ following: () => true, goTo: nothing }}
        hasText
        save={undefined}
      />
    </>
  );
}

function First(props: { readonly offline: boolean; readonly initial?: string }) {
  return (
    <JoinPage
      onJoin={nothing}
      onLanguage={nothing}
      initial={props.initial}
      setupAddress="/setup"
      brand={{ name: "Harbour Hall", logo: undefined }}
      about={{ data: "/privacy" }}
      offline={props.offline}
    />
  );
}

export const pages: readonly Entry[] = [
  {
    name: "waiting",
    states: {
      "eight languages": () => <Before offered={EIGHT} />,
      "one language": () => <Before offered={["en-US"]} />,
    },
  },
  {
    name: "finished",
    states: {
      "nothing may be saved": () => <End isPublished={false} />,
      "the talk is published": () => <End isPublished />,
    },
  },
  {
    name: "join-page",
    isWhole: true,
    states: {
      empty: () => <First offline={false} />,
      "with a problem": () => <First offline={false} initial="a3" />,
      offline: () => <First offline />,
    },
  },
];
