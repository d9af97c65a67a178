/**
 * The page of a published talk: its text above, its player and the bar of controls below. It is laid out as the reader is, so
 * that nobody has to learn another page after the broadcast.
 */
import { createSignal, type JSX, onCleanup, Show, untrack } from "solid-js";

import type { TalkWords } from "../../i18n/talk-words.ts";
import { createLate } from "../../ui/parts/create-late-signals.ts";
import frame from "../../ui/reader/reader-frame.module.css";
import styles from "../../ui/reader/reader.module.css";
import { useApp } from "../../visit/app-context-signals.ts";
import { TalkBar } from "./talk-bar.tsx";
import { TalkHead } from "./talk-head.tsx";
import { TalkHeader } from "./talk-header.tsx";
import { TalkKeys } from "./talk-keys.tsx";
import { type TalkPanel, TalkPanels } from "./talk-panels.tsx";
import { TalkPicture } from "./talk-picture.tsx";
import { createTalkReading, type TalkReading } from "./talk-reading-signals.ts";
import type { LoadedTalk } from "./talk-source-signals.ts";
import { TalkStage } from "./talk-stage.tsx";

export type TalkPageProps = {
  readonly say: TalkWords["say"];
  readonly talk: LoadedTalk;
  readonly isFramed: boolean;
  /** Told what is read and heard, and that it is no more. */
  readonly onReading: (reading: TalkReading | undefined) => void;
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

function Around(props: {
  readonly isFramed: boolean;
  readonly panel: TalkPanel | undefined;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <div
      class={props.isFramed ? `${styles["reader"]} ${frame["frame"]}` : styles["reader"]}
      data-panel={props.panel}
      data-frame={props.isFramed ? "" : undefined}
    >
      {props.children}
    </div>
  );
}

/** Where something was found, while it is looked for. */
function createFound({ texts }: TalkReading, isFinding: () => boolean) {
  const found = createLate(isFinding, async () => {
    const { createTalkFound } = await import("./talk-found-signals.ts");
    return () => createTalkFound(() => texts.subtitles().articles, texts.view);
  });
  return {
    look: (query: string): void => found()?.look(query),
    starts: (): readonly number[] => (isFinding() ? (found()?.found() ?? []) : []),
  };
}

// Over 60 lines: it only lists the parts and connects them.
export function TalkPage(props: TalkPageProps): JSX.Element {
  const { config, settings } = useApp();
  // Another talk is another component.
  const talk = untrack(() => props.talk);
  const reading = createTalkReading(talk);
  const { hearing, sight, texts } = reading;
  untrack(() => props.onReading(reading));
  onCleanup(() => props.onReading(undefined));
  const hasControls = (): boolean => !props.isFramed || settings.preferences().controls;
  const { open, show, close, toggle } = createOpen();
  const isFinding = (): boolean => open() === "find";
  const found = createFound(reading, isFinding);
  const hasContents = (): boolean => {
    const about = reading.about();
    return about !== undefined && about.chapters.length + about.summary.length > 0;
  };
  function here(): void {
    const sid = hearing.spoken.sid();
    if (sid !== undefined) sight.goTo(sid);
  }
  const head = (): JSX.Element => (
    <TalkHead
      say={props.say}
      head={talk.head}
      picture={<TalkPicture say={props.say} talk={talk} />}
      isHeard={hearing.player !== undefined}
      hasContents={hasContents()}
      open={open()}
      onContents={() => toggle("contents")}
      onShare={() => toggle("share")}
    />
  );
  const panel = (): TalkPanel | undefined => {
    const which = open();
    return which === "find" ? undefined : which;
  };

  return (
    <Around isFramed={props.isFramed} panel={panel()}>
      <Show when={!props.isFramed}>
        <TalkHeader say={props.say} talk={talk} reading={reading} />
      </Show>
      <TalkStage
        say={props.say}
        reading={reading}
        isFinding={isFinding()}
        onLook={found.look}
        onCloseFind={close}
        onAgain={texts.again}
        head={head()}
      />
      <TalkPanels
        say={props.say}
        talk={talk}
        reading={reading}
        isFramed={props.isFramed}
        open={panel()}
        found={found.starts()}
        onHere={here}
        onReload={() => props.onReload()}
        onClose={close}
      />
      <Show when={hasControls()}>
        <TalkBar
          offered={talk.head.languages}
          wanted={texts.wanted()}
          open={open()}
          onToggle={toggle}
          onHere={here}
        />
      </Show>
      <TalkKeys
        hearing={hearing}
        onClose={close}
        onFind={config.features.find ? () => show("find") : undefined}
        onHere={here}
      />
    </Around>
  );
}
