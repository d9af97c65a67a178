/**
 * `/setup`: organisers put a link together. Everything they choose is in the page's own address and nowhere else.
 */
import { createEffect, createResource, createSignal, type JSX, on, onCleanup, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { createSetupWords, SetupWordsContext } from "../../i18n/setup-words-signals.ts";
import { loadSetupWords } from "../../i18n/setup-words-signals.ts";
import { systemClock } from "../../lib/clock.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { setup } from "./descriptor.ts";
import { SetupPage } from "./setup-page.tsx";
import { fromSetupQuery, onHost, type SetupState, toSetupQuery } from "./setup-state.ts";
import { createLookup } from "./broadcast-lookup-signals.ts";
import { createPart } from "../../ui/parts/create-part.tsx";
import { eventChoices } from "../shared/event/room-address.ts";
import { wishOfQuery } from "./talk/talk-wish.ts";
import { SwitchedOff } from "../switched-off.tsx";

// Few organisers have an event of several rooms.
const EventSetup = createPart(() => import("./event/event-setup.tsx"), "page");
// Nor have many published talks.
const TalkSetup = createPart(() => import("./talk/talk-setup.tsx"), "page");

/** Choices are followed by the address and the preview once nothing has changed for this long, in ms. */
const SETTLE_MS = 500;

export default function SetupRoute(): JSX.Element {
  const app = useApp();
  return (
    <Show when={app.config.features.setup} fallback={<SwitchedOff />}>
      <Setup />
    </Show>
  );
}

function Setup(): JSX.Element {
  const app = useApp();
  const { language } = useI18n();
  const query = new URLSearchParams(location.search);
  const ui = query.get("ui") ?? undefined;
  const { event } = eventChoices(location.search);
  const talks = wishOfQuery(query.get("talk"));
  const isOwn = event === undefined && talks === undefined;
  const initial = onHost(fromSetupQuery(query), app.config);
  const [state, setState] = createSignal<SetupState>(initial);
  const [settled, setSettled] = createSignal(initial);
  const lookup = createLookup(
    () => state().code,
    () => app.config,
  );
  const [words] = createResource(language, loadSetupWords);
  const [problems] = createResource(async () => {
    const { refused } = app.config;
    return refused.length === 0 ? [] : refused.map((await import("../../config/problems.ts")).problemAt);
  });

  createEffect(
    on(
      state,
      (latest) => {
        const timer = systemClock.after(SETTLE_MS, () => setSettled(latest));
        onCleanup(() => timer.cancel());
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      settled,
      (latest) => history.replaceState(history.state, "", `${setup.path}?${toSetupQuery(latest, ui)}`),
      {
        defer: true,
      },
    ),
  );

  return (
    <Show when={words.latest}>
      {(loaded) => {
        const setupWords = createSetupWords(loaded);
        createEffect(() => {
          if (isOwn) document.title = setupWords.say("page.title");
        });
        return (
          <SetupWordsContext.Provider value={setupWords}>
            <Show
              when={isOwn}
              fallback={talks ? <TalkSetup wish={talks} /> : <EventSetup name={event ?? ""} />}
            >
              <SetupPage
                language={loaded().language}
                direction={loaded().direction}
                origin={location.origin}
                state={state()}
                settled={settled()}
                lookup={lookup()}
                onChange={(changed) => setState(onHost(changed, app.config))}
                features={app.config.features}
                problems={problems.latest ?? []}
              />
            </Show>
          </SetupWordsContext.Provider>
        );
      }}
    </Show>
  );
}
