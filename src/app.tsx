/**
 * The app around the pages: words, settings and theme on the document, and the routes.
 */
import { Route, Router } from "@solidjs/router";
import {
  type Accessor,
  createEffect,
  createResource,
  createSignal,
  type JSX,
  lazy,
  onCleanup,
} from "solid-js";

import type { Inbox } from "./embed/inbox.ts";
import { createI18n, I18nContext } from "./i18n/context.ts";
import { english, interfaceLanguage, loadDictionary } from "./i18n/dictionaries.ts";
import { systemClock } from "./lib/clock.ts";
import { createMemoryStorage, createSafeStorage } from "./lib/safe-storage.ts";
import { kioskDefaults } from "./preferences/kiosk-choices.ts";
import { overlayDefaults } from "./preferences/overlay-choices.ts";
import BroadcastRoute from "./routes/broadcast.tsx";
import { AppContext, type AppServices } from "./session/app-context.ts";
import type { Config } from "./session/config.ts";
import { createKeepingAnswers } from "./session/keeping-answers.ts";
import { keepingKey, keepsWhatIsSaid } from "./session/keeping-policy.ts";
import { createReaderSettings } from "./session/reader-settings.ts";
import { homeOf, isUnattended, keepsSettings, MOST_UNATTENDED_SENTENCES, ownQuery } from "./session/homes.ts";
import { createKeptPassword } from "./session/kept-password.ts";
import type { SelfHealing } from "./session/self-heal.ts";
import { createSession } from "./session/session.ts";
import { createTransport } from "./stream/transport.ts";
import { createPart } from "./ui/parts/create-part.tsx";
import { applyHostLook } from "./ui/style/apply-host-look.ts";
import { applyTextStyle } from "./ui/style/apply-text-style.ts";
import { MOST_SENTENCES } from "./subtitles/reduce.ts";
import { createVasClient } from "./vas/client.ts";

/** How text looks in a home whose link says nothing of it. */
const HOME_DEFAULTS = { reader: {}, embed: {}, kiosk: kioskDefaults, overlay: overlayDefaults };

const JoinRoute = createPart(() => import("./routes/join.tsx"), "page");
const EmbedRoute = createPart(() => import("./routes/embed.tsx"), "page");
const KioskRoute = lazy(() => import("./routes/kiosk.tsx"));
const OverlayRoute = lazy(() => import("./routes/overlay.tsx"));
const SetupRoute = createPart(() => import("./routes/setup.tsx"), "page");
const NotFoundRoute = createPart(() => import("./routes/not-found.tsx"), "page");

/** Whether the device asks for dark colours, as it changes. */
function createDarkPreference(): Accessor<boolean> {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const [dark, setDark] = createSignal(query.matches);
  const onChange = (): void => {
    setDark(query.matches);
  };
  query.addEventListener("change", onChange);
  onCleanup(() => query.removeEventListener("change", onChange));
  return dark;
}

export type AppProps = {
  readonly config: Config;
  /** Messages to this window since it began; only where it may be talked to. */
  readonly inbox?: Inbox | undefined;
  /** What reloads the page when that mends it; only where nobody is there to do it. */
  readonly healing?: SelfHealing | undefined;
};

export function App(props: AppProps): JSX.Element {
  const home = homeOf(location.pathname);
  const root = document.documentElement;
  root.dataset["home"] = home;
  const settings = createReaderSettings(
    keepsSettings(home) ? createSafeStorage(() => localStorage) : createMemoryStorage(),
    ownQuery(location.pathname, new URLSearchParams(location.search)),
    (changed) => {
      // Nobody sees the address of a frame, and the page around it may change settings faster than browsers let
      // an address change.
      if (home === "embed") return;
      const url = new URL(location.href);
      for (const [name, value] of changed) url.searchParams.set(name, value);
      history.replaceState(history.state, "", url);
    },
    HOME_DEFAULTS[home],
  );
  const wanted = navigator.languages;
  const uiLanguage = (): string => {
    const { ui } = settings.preferences();
    return interfaceLanguage(ui === undefined ? wanted : [ui, ...wanted]);
  };
  const [dictionary] = createResource(uiLanguage, loadDictionary);
  const i18n = createI18n(() => dictionary.latest ?? english);
  const prefersDark = createDarkPreference();

  createEffect(() => {
    const preferences = settings.preferences();
    const { theme, size } = preferences;
    root.dataset["theme"] = theme !== "system" ? theme : prefersDark() ? "dark" : "light";
    root.style.setProperty("--size", String(size / 100));
    applyHostLook(root, preferences, home === "embed");
    applyTextStyle(root, preferences);
  });
  createEffect(() => {
    root.lang = i18n.language();
    root.dir = i18n.direction();
  });

  const isolated = self.origin === "null";
  const services: AppServices = {
    home,
    get config() {
      return props.config;
    },
    settings,
    get inbox() {
      return props.inbox;
    },
    isolated,
    get healing() {
      return props.healing;
    },
    visit: (token) => {
      const { serviceOrigin } = props.config;
      const browserFetch: typeof fetch = (input, init) => fetch(input, init);
      return createSession({
        token,
        serviceOrigin,
        crossOrigin: isolated || (serviceOrigin !== "" && serviceOrigin !== location.origin),
        client: createVasClient({ origin: serviceOrigin, fetch: browserFetch, clock: systemClock }),
        openTransport: createTransport(browserFetch),
        tabs: {
          locks: "locks" in navigator ? navigator.locks : undefined,
          channel: (name) => new BroadcastChannel(name),
          tabId: crypto.getRandomValues(new Uint32Array(4)).join("-"),
        },
        clock: systemClock,
        random: Math.random,
        tabStorage: home === "embed" ? createMemoryStorage() : createSafeStorage(() => sessionStorage),
        unattended: isUnattended(home),
        mostSentences: isUnattended(home) ? MOST_UNATTENDED_SENTENCES : MOST_SENTENCES,
        ...(isUnattended(home)
          ? { keptPassword: createKeptPassword(token, () => createSafeStorage(() => localStorage)) }
          : {}),
        ...(keepsWhatIsSaid(home, window.top !== window)
          ? {
              keeping: {
                key: keepingKey(serviceOrigin || location.origin, token),
                load: () => import("./session/keeping-device.ts"),
                wallNow: Date.now,
                channel: (name: string) => new BroadcastChannel(name),
                wanted: () => settings.preferences().keep,
                onWanted: (keep: boolean) => settings.change({ keep }),
                answers: createKeepingAnswers(createSafeStorage(() => localStorage)),
              },
            }
          : {}),
        page: window,
        chosenLanguages: () => settings.preferences().languages,
        steadiness: () => settings.preferences().steady,
        delayMs: () => settings.preferences().delay * 1_000,
        speechChoices: () => settings.preferences(),
        loadSpeaking: () => import("./session/speaking.ts"),
        fetch: browserFetch,
        wantedLanguages: wanted,
      });
    },
  };

  return (
    <I18nContext.Provider value={i18n}>
      <AppContext.Provider value={services}>
        <Router>
          <Route path="/" component={JoinRoute} />
          <Route path={["/broadcast/:token", "/broadcast/:token/record"]} component={BroadcastRoute} />
          <Route path="/embed/:token" component={EmbedRoute} />
          <Route path="/kiosk/:token" component={KioskRoute} />
          <Route path="/overlay/:token" component={OverlayRoute} />
          <Route path="/setup" component={SetupRoute} />
          <Route path="*" component={NotFoundRoute} />
        </Router>
      </AppContext.Provider>
    </I18nContext.Provider>
  );
}
