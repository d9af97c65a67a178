/**
 * The page of a visit: the form of a password channel, a sentence where there is nothing to read, or the reader. On a
 * page of its own and in a frame it is the same, but for its ways out.
 */
import { type Accessor, type JSX, Match, Show, Switch } from "solid-js";

import type { BroadcastState } from "../../subtitles/broadcast.ts";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { OwnPageLink } from "../../ui/own-page-link.tsx";
import type { ReaderRooms } from "../../ui/reader/reader-props-signals.ts";
import { UnlockForm } from "../../ui/access/unlock-part.tsx";
import { createPart } from "../../ui/parts/create-part.tsx";
import { CodeEntry } from "../shared/code-entry.tsx";
import { checkAddress } from "../shared/page-addresses.ts";
import type { ReaderVisit } from "./reader-visit-signals.ts";
import { createVisitPageState, type VisitFrame } from "./visit-page-state.ts";
import { VisitReader } from "./visit-reader.tsx";

const LockedPage = createPart(() => import("./locked-page.tsx"), "page");

export type VisitPageProps = {
  readonly readerVisit: ReaderVisit;
  /** The rooms of the event that the page was opened for. */
  readonly rooms?: ReaderRooms | undefined;
  /** Said where there is nothing to say about the language. */
  readonly hint?: string | undefined;
  /** The page is in a frame. */
  readonly frame?: VisitFrame;
  /** Shown in place of the reader once there is a broadcast; `accessGate` is what has to be done before text goes on. */
  readonly instead?: (broadcast: Accessor<BroadcastState>, accessGate: () => JSX.Element) => JSX.Element;
};

// Over 60 lines: it only says which of its parts is shown when.
export function VisitPage(props: VisitPageProps): JSX.Element {
  const readerVisit = (): ReaderVisit => props.readerVisit;
  const visit = () => readerVisit().visit;
  const visitStatus = () => visit().visitStatus();
  const hasText = (): boolean => readerVisit().hasText();

  const state = createVisitPageState(readerVisit, () => props.frame);
  const { isLocked, isElsewhere, asksForCode } = state;

  const unlockForm = {
    get problem() {
      const current = visitStatus();
      return current.kind === "locked" ? current.problem : undefined;
    },
    get busy() {
      return visit().unlocking();
    },
    get clock() {
      return visit().clock;
    },
    get inFrame() {
      return props.frame !== undefined;
    },
    onUnlock: (password: string, remember: boolean) => void visit().unlock(password, remember),
  };

  const nothingToRead = (): boolean => state.isDeadEnd() || (isElsewhere() && !hasText());
  /** One while it is waited for and after, so that its headline is the same element. */
  const deadEnd = () => (
    <DeadEnd
      name={readerVisit().name() || undefined}
      message={readerVisit().notice()?.message ?? ""}
      more={state.more()}
      pending={visitStatus().kind === "connecting"}
      onRetry={state.retryable()}
      checkAddress={
        visitStatus().kind === "unreachable" && props.frame === undefined
          ? checkAddress(readerVisit().token)
          : undefined
      }
      onward={isElsewhere() ? { ownPage: readerVisit().token } : props.frame && "none"}
    >
      {asksForCode() ? (
        <>
          {props.rooms?.next()}
          <CodeEntry wrong={visitStatus().kind === "unknown" ? readerVisit().token : undefined} />
        </>
      ) : undefined}
    </DeadEnd>
  );

  const accessGate = () => (
    <>
      <Switch>
        <Match when={isElsewhere()}>
          <OwnPageLink token={readerVisit().token} />
        </Match>
        <Match when={isLocked()}>
          <UnlockForm {...unlockForm} />
        </Match>
      </Switch>
      {props.rooms?.next()}
    </>
  );

  return (
    <Switch fallback={deadEnd()}>
      <Match when={isLocked() && !hasText() && !isElsewhere()}>
        <LockedPage name={readerVisit().name()} {...unlockForm} />
      </Match>
      <Match when={!nothingToRead() && props.instead !== undefined && visit().broadcast()}>
        {(broadcast) => props.instead?.(broadcast, accessGate)}
      </Match>
      <Match when={!nothingToRead() && visit().broadcast()}>
        {(broadcast) => (
          <VisitReader
            readerVisit={readerVisit()}
            broadcast={broadcast()}
            state={state}
            frame={props.frame}
            rooms={props.rooms}
            hint={props.hint}
            accessGate={
              <>
                {accessGate()}
                <Show when={asksForCode()}>
                  <CodeEntry isBare />
                </Show>
              </>
            }
          />
        )}
      </Match>
    </Switch>
  );
}
