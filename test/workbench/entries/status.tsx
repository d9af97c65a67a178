/** What the page says of a broadcast: its status, what to wait for, and where a code leads nowhere. */
import { JoinForm } from "../../../src/displays/join/join-form.tsx";
import {
  noticeText,
  onwardText,
  statusSentences,
  statusWord,
} from "../../../src/displays/shared/status-words.ts";
import type { Follow } from "../../../src/displays/kiosk/follow-code.tsx";
import { type LastWords, WaitingScreen } from "../../../src/displays/kiosk/waiting-screen.tsx";
import kiosk from "../../../src/displays/kiosk/kiosk.module.css";
import { useI18n } from "../../../src/i18n/i18n-signals.ts";
import { Announcements, type ShownAnnouncement } from "../../../src/ui/announcements.tsx";
import { DeadEnd } from "../../../src/ui/dead-end.tsx";
import { HostWords } from "../../../src/ui/status/host-words.tsx";
import { Notice } from "../../../src/ui/status/notice.tsx";
import { StatusMark } from "../../../src/ui/status/status-mark.tsx";
import type { VisitStatus } from "../../../src/visit/status.ts";
import { Walled } from "../walled.tsx";
import { type Entry, nothing } from "../entry.ts";

const LAST_WORDS: LastWords = {
  sid: 42,
  text: "The lighthouse was lit for the first time in 1823, and nobody has seen it dark since.",
  language: "en",
  direction: "ltr",
};

/** One of each status a visit can have. */
const STATUSES: readonly VisitStatus[] = [
  { kind: "connecting" },
  { kind: "live" },
  { kind: "not-started" },
  { kind: "standby", message: "" },
  { kind: "paused" },
  { kind: "reconnecting" },
  { kind: "reconnecting", elsewhere: true },
  { kind: "queued", position: 12, estimatedWaitMs: 180_000 },
  { kind: "locked" },
  { kind: "ended" },
  { kind: "revoked" },
  { kind: "unknown" },
  { kind: "refused" },
  { kind: "unreachable", code: "unreachable" },
];

const FACTS = {
  token: "a3f9",
  hasText: false,
  awaited: undefined,
  isKept: false,
  isolated: false,
  online: true,
};

function StatusNotice(props: { readonly status: VisitStatus; readonly alone: boolean }) {
  const i18n = useI18n();
  const retry = (): (() => void) | undefined => (props.status.kind === "unreachable" ? nothing : undefined);
  return (
    <Notice message={noticeText(props.status, i18n, FACTS) ?? ""} alone={props.alone} onRetry={retry()} />
  );
}

function End(props: {
  readonly status: VisitStatus;
  readonly framed?: boolean;
  readonly retry?: boolean;
  readonly code?: boolean;
}) {
  const i18n = useI18n();
  return (
    <DeadEnd
      message={statusSentences(props.status, i18n, FACTS)?.message ?? ""}
      more={statusSentences(props.status, i18n, FACTS)?.more ?? onwardText(props.status, i18n.t)}
      name="Harbour Lectures"
      onRetry={props.retry === true ? nothing : undefined}
      onward={props.framed === true ? { ownPage: "a3f9" } : undefined}
    >
      {props.code === true ? <JoinForm onJoin={nothing} /> : undefined}
    </DeadEnd>
  );
}

const english: ShownAnnouncement = {
  id: "1",
  text: "Lunch is at noon, in the hall beside this one.",
  language: "en",
  direction: "ltr",
};
const arabic: ShownAnnouncement = { id: "2", text: "الغداء عند الظهر.", language: "ar", direction: "rtl" };

function Waiting(props: {
  readonly quote?: string;
  readonly last?: LastWords;
  readonly status?: VisitStatus;
  readonly follow?: Follow["to"];
}) {
  return (
    <Walled>
      <div class={kiosk["screen"]}>
        <div class={kiosk["page"]}>
          <WaitingScreen
            brand={{ name: "Harbour Hall", logo: undefined }}
            message={(words) => noticeText(props.status ?? { kind: "not-started" }, words.i18n, FACTS)}
            quote={props.quote}
            quoteLanguage="en"
            last={props.last}
            follow={
              props.follow && {
                url: "https://viewer.example/broadcast/a3f9?hall=en,ja",
                token: "a3f9",
                to: props.follow,
              }
            }
          />
        </div>
      </div>
    </Walled>
  );
}

const statesOf = (draw: (status: VisitStatus) => Entry["states"][string]): Entry["states"] =>
  Object.fromEntries(STATUSES.map((status) => [status.kind, draw(status)]));

export const status: readonly Entry[] = [
  { name: "status-mark", states: statesOf((one) => () => <StatusMark word={statusWord(one)} />) },
  { name: "notice", states: statesOf((one) => () => <StatusNotice status={one} alone={false} />) },
  { name: "notice-alone", states: statesOf((one) => () => <StatusNotice status={one} alone />) },
  {
    name: "host-words",
    states: {
      alone: () => <HostWords words="Doors open at ten." language="en" alone />,
      "beneath the text": () => <HostWords words="Doors open at ten." language="en" alone={false} />,
    },
  },
  {
    name: "dead-end",
    states: {
      unknown: () => <End status={{ kind: "unknown" }} code />,
      "closed by the host": () => <End status={{ kind: "revoked" }} code />,
      "try again": () => <End status={{ kind: "unreachable", code: "unreachable" }} retry />,
      "in a frame": () => <End status={{ kind: "refused" }} framed />,
    },
  },
  {
    name: "announcements",
    states: {
      one: () => <Announcements items={[english]} />,
      two: () => <Announcements items={[english, arabic]} onClosed={nothing} />,
    },
  },
  { name: "kiosk-waiting", isWhole: true, states: { plain: () => <Waiting /> } },
  {
    name: "kiosk-waiting-follow",
    isWhole: true,
    states: { "with a code": () => <Waiting quote="Doors open at ten." follow="live" /> },
  },
  {
    name: "kiosk-paused",
    isWhole: true,
    states: {
      "with the last words": () => <Waiting status={{ kind: "paused" }} last={LAST_WORDS} follow="live" />,
    },
  },
  {
    name: "kiosk-ended",
    isWhole: true,
    states: { "to take home": () => <Waiting status={{ kind: "ended" }} follow="record" /> },
  },
];
