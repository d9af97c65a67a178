/**
 * `/overlay/{token}`: a transparent layer for OBS and vMix. Where anything goes wrong it shows nothing; the one thing it
 * ever asks for is the password of a channel that was not open here yet.
 */
import { createEffect, createMemo, type JSX, onCleanup, Show, untrack } from "solid-js";

import { MOST_OVERLAY_LANGUAGES, overlayEdge, overlayFromQuery } from "../../links/parameters/overlay.ts";
import { AUTO } from "../../links/parameters/text-style.ts";
import { createLate } from "../../ui/parts/create-late-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import type { VisitStatus } from "../../visit/status.ts";
import { columnsOf } from "../../subtitles/view.ts";
import { createNewest, createQuiet } from "../../ui/captions/captions-signals.ts";
import { OverlayScreen } from "./overlay-screen.tsx";
import { OverlayGround } from "./overlay-ground.tsx";
import { overlay } from "./descriptor.ts";
import { ScreenUnlock } from "../shared/screen-unlock.tsx";
import { createUnattendedPage } from "../shared/unattended-page-signals.ts";
import { VisitToken } from "../shared/visit-token.tsx";

export default function OverlayRoute(): JSX.Element {
  const { config } = useApp();
  return (
    <VisitToken
      off={!config.features.overlay}
      readerVisit={(token) => <ReaderVisit token={token} />}
      unknown={() => <></>}
    />
  );
}

/** Where text may still come, so that what is shown may stay. */
const goesOn = ({ kind }: VisitStatus): boolean =>
  kind === "live" || kind === "paused" || kind === "reconnecting" || kind === "connecting";

/** The service let the visit in. */
const isOpen = (status: VisitStatus): boolean =>
  goesOn(status) ? status.kind !== "connecting" : status.kind === "standby" || status.kind === "not-started";

/** What is over goes from the air after this long, in ms, also where text is never to fade. */
const LAST_WORDS_MS = 6_000;

function ReaderVisit(props: { readonly token: string }): JSX.Element {
  const app = useApp();
  // The token is the key of this component: another one makes another visit.
  const { visit, text } = createUnattendedPage(
    untrack(() => props.token),
    overlay,
  );
  const choices = overlayFromQuery(new URLSearchParams(location.search));
  const columns = createMemo(() => columnsOf(text.view(), MOST_OVERLAY_LANGUAGES));
  const newest = createNewest({ text, columns, flow: choices.flow });
  const isOn = createMemo(() => goesOn(visit.visitStatus()));
  const fadeMs = (): number => choices.fadeSeconds * 1_000 || (isOn() ? 0 : LAST_WORDS_MS);
  const faded = createQuiet({ sign: newest, afterMs: fadeMs, clock: visit.clock });

  /** A form must not go on the air: it is there only until the channel was open once. */
  const wasOpen = createMemo((was: boolean) => was || isOpen(visit.visitStatus()), false);

  // In the preview of `/setup` nothing is on the air.
  const sendsCaptions = choices.captions === "obs" && window.parent === window;
  const wasLive = createMemo((was: boolean) => was || visit.visitStatus().kind === "live", false);
  const captions = createLate(
    () => sendsCaptions && wasOpen(),
    async () => {
      const { startObsCaptions } = await import("./obs-captions.tsx");
      return () => startObsCaptions({ text, columns, isLive: wasLive });
    },
  );

  const { style } = document.documentElement;
  createEffect(() => {
    if (choices.key === undefined) return;
    style.setProperty("background", `#${choices.key}`);
    onCleanup(() => style.removeProperty("background"));
  });

  return (
    <Show
      when={visit.visitStatus().kind === "locked" && !wasOpen()}
      fallback={
        <Show
          when={captions()?.isAsking() !== true}
          fallback={<OverlayGround>{captions()?.setup()}</OverlayGround>}
        >
          <OverlayScreen
            choices={choices}
            text={text}
            columns={columns()}
            faded={faded()}
            boxed={choices.box && app.settings.preferences().backgroundColour === AUTO}
            edge={overlayEdge(app.settings.preferences())}
          />
        </Show>
      }
    >
      <OverlayGround>
        <ScreenUnlock visit={visit} />
      </OverlayGround>
    </Show>
  );
}
