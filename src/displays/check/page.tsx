/**
 * `/check/{token}`: the check of a seat, for those who prepare an event.
 */
import { createEffect, createResource, type JSX, Show } from "solid-js";

import type { CheckId } from "../../check/findings.ts";
import type { Config } from "../../config/config.ts";
import { createCheckWords, loadCheckWords } from "../../i18n/check-words.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import { systemClock } from "../../lib/clock.ts";
import { createSafeStorage } from "../../lib/safe-storage.ts";
import { createTransport } from "../../stream/transport.ts";
import { shownLanguages } from "../../subtitles/language-selection.ts";
import { UnlockForm } from "../../ui/access/unlock-form.tsx";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { useApp } from "../../visit/app-context-signals.ts";
import { needsOf } from "../../visit/stream-needs.ts";
import { readerAddress } from "../shared/page-addresses.ts";
import { VisitToken } from "../shared/visit-token.tsx";
import { CheckPage } from "./check-page.tsx";
import { type CheckRun, createCheckRun } from "./check-run-signals.ts";
import { checkAwake, checkDatabase, checkSettings, checkWorker } from "./device-ports.ts";
import { playTestSound } from "./test-sound.ts";

export default function CheckRoute(): JSX.Element {
  return (
    <VisitToken
      readerVisit={(token) => <CheckOf token={token} />}
      unknown={(message, more) => <DeadEnd message={message} more={more} />}
    />
  );
}

const partsOff = ({ features }: Config): readonly CheckId[] => [
  ...(features.speech ? [] : (["sound"] as const)),
  ...(features.offline ? [] : (["worker"] as const)),
];

/** A page that is not seen may not keep the screen on. */
const whenSeen = (document: Document): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (document.visibilityState === "hidden") return;
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
    look();
  });

function beginRun(token: string): CheckRun {
  const { config, settings } = useApp();
  const network: typeof fetch = (input, init) => fetch(input, init);
  return createCheckRun({
    token,
    serviceOrigin: config.serviceOrigin,
    fetch: network,
    openTransport: createTransport(network),
    clock: systemClock,
    wallNow: Date.now,
    random: Math.random,
    page: window,
    streamNames: config.stream,
    tabStorage: createSafeStorage(() => sessionStorage),
    needs: (info) => {
      const { languages: chosen, hall } = settings.preferences();
      const { languages } = shownLanguages(info, chosen, [...navigator.languages, ...hall], []);
      return needsOf(info, languages, undefined);
    },
    without: partsOff(config),
    device: {
      database: () => checkDatabase(() => indexedDB, systemClock),
      settings: () => checkSettings(() => localStorage),
      worker: () => checkWorker("serviceWorker" in navigator ? navigator.serviceWorker : undefined),
      awake: async () => {
        await whenSeen(document);
        return checkAwake("wakeLock" in navigator ? navigator.wakeLock : undefined);
      },
      sound: () => playTestSound(() => new Audio(), systemClock),
    },
  });
}

function CheckOf(props: { readonly token: string }): JSX.Element {
  const app = useApp();
  const { language } = useI18n();
  const [words] = createResource(language, loadCheckWords);
  // oxlint-disable-next-line solid/reactivity -- another token is another component
  const { token } = props;
  const run = beginRun(token);
  const { accessGate } = run;
  return (
    <Show when={words.latest}>
      {(loaded) => {
        const { say } = createCheckWords(loaded);
        createEffect(() => {
          const title = `${say("page.title")}: ${run.name() || token}`;
          document.title = run.progress()?.isPaused === true ? `${say("overall.paused")} – ${title}` : title;
        });
        return (
          <CheckPage
            say={say}
            language={loaded().language}
            direction={loaded().direction}
            brand={{ name: app.config.brand.name, logo: app.logo() }}
            token={token}
            run={run}
            isLocked={accessGate.locked()}
            unlockForm={
              <UnlockForm
                problem={accessGate.problem()}
                busy={accessGate.unlocking()}
                clock={systemClock}
                onUnlock={(password, remember) => void accessGate.unlock(password, remember)}
              />
            }
            readerAddress={readerAddress(token)}
            circumstances={() => ({
              origin: location.origin,
              at: Date.now(),
              userAgent: navigator.userAgent,
              size: [innerWidth, innerHeight],
            })}
          />
        );
      }}
    </Show>
  );
}
