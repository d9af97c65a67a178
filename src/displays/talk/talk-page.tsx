/**
 * The page of a published talk: its text above, its player and the bar of controls below. It is laid out as the reader is, so
 * that nobody has to learn another page after the broadcast.
 */
import { createSignal, type JSX, untrack } from "solid-js";

import type { TalkWords } from "../../i18n/talk-words.ts";
import { createLate } from "../../ui/parts/create-late-signals.ts";
import { ReaderBar } from "../../ui/reader/reader-bar.tsx";
import styles from "../../ui/reader/reader.module.css";
import { useApp } from "../../visit/app-context-signals.ts";
import { TalkHead } from "./talk-head.tsx";
import { TalkHeader } from "./talk-header.tsx";
import { TalkKeys } from "./talk-keys.tsx";
import { type TalkPanel, TalkPanels } from "./talk-panels.tsx";
import { createTalkReading } from "./talk-reading-signals.ts";
import type { LoadedTalk } from "./talk-source-signals.ts";
import { TalkStage } from "./talk-stage.tsx";

export type TalkPageProps = {
  readonly say: TalkWords["say"];
  readonly talk: LoadedTalk;
  /** Asks for the talk again. */
  readonly onReload: () => void;
};

type Open = TalkPanel | "find";

/** What is open beside the text, one at a time; the focus goes back to where it was. */
function createOpen() {
  const [open, setOpen] = createSignal<Open>();
  let opener: Element | null = null;
  const show = (which: Open): void => {
    opener = document.activeElement;
    setOpen(which);
  };
  const close = (): boolean => {
    if (open() === undefined) return false;
    setOpen(undefined);
    if (opener instanceof HTMLElement) opener.focus();
    return true;
  };
  const toggle = (which: Open): void => {
    if (open() === which) close();
    else show(which);
  };
  return { open, show, close, toggle };
}

export function TalkPage(props: TalkPageProps): JSX.Element {
  const { config, settings } = useApp();
  // Another talk is another component.
  const talk = untrack(() => props.talk);
  const reading = createTalkReading(talk);
  const { hearing, sight, texts } = reading;
  const { open, show, close, toggle } = createOpen();
  const isFinding = (): boolean => open() === "find";
  const found = createLate(isFinding, async () => {
    const { createTalkFound } = await import("./talk-found-signals.ts");
    return () => createTalkFound(() => texts.subtitles().articles, texts.view);
  });
  const hasContents = (): boolean => {
    const about = reading.about();
    return about !== undefined && about.chapters.length + about.summary.length > 0;
  };
  function here(): void {
    const sid = hearing.spoken.sid();
    if (sid !== undefined) sight.goTo(sid);
  }
  function chooseLanguage(language: string): void {
    const others = texts.wanted().slice(1);
    settings.change({ languages: [language, ...others.filter((other) => other !== language)] });
  }
  const head = (): JSX.Element => (
    <TalkHead
      say={props.say}
      head={talk.head}
      isHeard={hearing.player !== undefined}
      hasContents={hasContents()}
      isOpen={open() === "contents"}
      onContents={() => toggle("contents")}
    />
  );
  const find = () =>
    config.features.find
      ? { open: isFinding(), onToggle: () => toggle("find"), ref: () => undefined }
      : undefined;
  const panel = (): TalkPanel | undefined => {
    const which = open();
    return which === "find" ? undefined : which;
  };

  return (
    <div class={styles["reader"]} data-panel={panel()}>
      <TalkHeader say={props.say} talk={talk} reading={reading} />
      <TalkStage
        say={props.say}
        reading={reading}
        isFinding={isFinding()}
        onLook={(query) => found()?.look(query)}
        onCloseFind={close}
        onAgain={texts.again}
        head={head()}
      />
      <TalkPanels
        say={props.say}
        talk={talk}
        reading={reading}
        open={panel()}
        found={isFinding() ? (found()?.found() ?? []) : []}
        onHere={here}
        onReload={() => props.onReload()}
        onClose={close}
      />
      <ReaderBar
        language={{ offered: talk.head.languages, value: texts.wanted()[0] ?? "", onChoose: chooseLanguage }}
        listen={undefined}
        find={find()}
        settingsOpen={open() === "settings"}
        onSettings={() => toggle("settings")}
        missed={undefined}
        onLive={here}
        steppedBack={false}
      />
      <TalkKeys
        hearing={hearing}
        onClose={close}
        onFind={config.features.find ? () => show("find") : undefined}
        onHere={here}
      />
    </div>
  );
}
