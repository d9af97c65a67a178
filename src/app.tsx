/**
 * The app around the pages: words, settings and theme on the document, and the routes.
 */
import { Route, Router } from "@solidjs/router";
import {
  type Accessor,
  createEffect,
  createMemo,
  createResource,
  createSignal,
  type JSX,
  lazy,
  onCleanup,
  untrack,
} from "solid-js";

import type { Inbox } from "./embed/inbox.ts";
import { createI18n, I18nContext } from "./i18n/i18n-signals.ts";
import { english, interfaceLanguage, loadDictionary } from "./i18n/dictionaries.ts";
import { systemClock } from "./lib/clock.ts";
import { createMemoryStorage, createSafeStorage } from "./lib/safe-storage.ts";
import { kioskDefaults, overlayDefaults } from "./links/preferences.ts";
import { AUTO } from "./links/parameters/text-style.ts";
import BroadcastRoute from "./displays/reader/page.tsx";
import NotFoundRoute from "./displays/not-found.tsx";
import { AppContext, type AppServices } from "./visit/app-context-signals.ts";
import { brandOn, type Config } from "./config/config.ts";
import { createConsents } from "./archive/consents.ts";
import { archiveKey, keepsTranscript } from "./archive/policy.ts";
import { createReaderSettings } from "./visit/settings-signals.ts";
import {
  displayOf,
  isUnattended,
  keepsSettings,
  MOST_UNATTENDED_SENTENCES,
  ownQuery,
} from "./displays/display-traits.ts";
import { createStoredPassword } from "./access/stored-password.ts";
import type { SelfHealing } from "./unattended/self-healing.ts";
import { createVisit } from "./visit/visit-signals.ts";
import { createTransport } from "./stream/transport.ts";
import { createPart } from "./ui/parts/create-part.tsx";
import { applyHostLook } from "./ui/style/apply-host-look.ts";
import { applyTextStyle } from "./ui/style/apply-text-style.ts";
import { MOST_SENTENCES } from "./subtitles/reduce.ts";
import { createVasClient } from "./vas/client.ts";

/** How text looks in a home that nobody touches, where its link says nothing of it. */
const HOME_DEFAULTS = { kiosk: kioskDefaults, overlay: overlayDefaults };

const JoinRoute = createPart(() => import("./displays/join/page.tsx"), "page");
const EmbedRoute = createPart(() => import("./displays/embed/page.tsx"), "page");
const KioskRoute = lazy(async () => ({ default: (await import("./displays/screens.ts")).KioskRoute }));
const OverlayRoute = lazy(async () => ({ default: (await import("./displays/screens.ts")).OverlayRoute }));
const PrivacyRoute = createPart(() => import("./displays/privacy/page.tsx"), "page");
const SetupRoute = createPart(() => import("./displays/setup/page.tsx"), "page");

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
  /** The network; what was asked before the app was there is answered from there. */
  readonly fetch: typeof fetch;
  /** Messages to this window since it began; only where it may be talked to. */
  readonly inbox?: Inbox | undefined;
  /** What reloads the page when that mends it; only where nobody is there to do it. */
  readonly healing?: SelfHealing | undefined;
};

export function App(props: AppProps): JSX.Element {
  // It holds for as long as the page stands.
  const config = untrack(() => props.config);
  const display = displayOf(location.pathname);
  const root = document.documentElement;
  root.dataset["home"] = display;
  const settings = createReaderSettings(
    keepsSettings(display) ? createSafeStorage(() => localStorage) : createMemoryStorage(),
    ownQuery(location.pathname, new URLSearchParams(location.search)),
    (changed) => {
      // Nobody sees the address of a frame, and the page around it may change settings faster than browsers let
      // an address change.
      if (display === "embed") return;
      const url = new URL(location.href);
      for (const [name, value] of changed) url.searchParams.set(name, value);
      history.replaceState(history.state, "", url);
    },
    // Screens that nobody touches look as their link says.
    display === "kiosk" || display === "overlay" ? HOME_DEFAULTS[display] : config.look,
    config.features.speech ? {} : { listening: false },
  );
  const wanted = navigator.languages;
  const uiLanguage = (): string => {
    const { ui } = settings.preferences();
    return interfaceLanguage(ui === undefined ? wanted : [ui, ...wanted]);
  };
  const [dictionary] = createResource(uiLanguage, loadDictionary);
  const i18n = createI18n(
    () => dictionary.latest ?? english,
    () => config.brand.name,
  );
  const prefersDark = createDarkPreference();

  const theme = createMemo(() => {
    const { theme: wished } = settings.preferences();
    return wished !== "system" ? wished : prefersDark() ? "dark" : "light";
  });
  const brand = createMemo(() => brandOn(config.brand, theme() === "dark" || theme() === "contrast"));

  createEffect(() => {
    const preferences = settings.preferences();
    const accent = preferences.accent === AUTO ? (brand().accent ?? AUTO) : preferences.accent;
    root.dataset["theme"] = theme();
    root.style.setProperty("--size", String(preferences.size / 100));
    applyHostLook(root, { ...preferences, accent }, display === "embed");
    applyTextStyle(root, preferences);
  });
  createEffect(() => {
    // What stands there in the reader's own language already (`first/`) does not turn round until the words are there.
    if (dictionary.loading && dictionary.latest === undefined) return;
    root.lang = i18n.language();
    root.dir = i18n.direction();
  });

  const isolated = self.origin === "null";
  const services: AppServices = {
    display,
    config,
    logo: () => brand().logo,
    settings,
    get inbox() {
      return props.inbox;
    },
    isolated,
    get healing() {
      return props.healing;
    },
    readerVisit: (token) => {
      const { serviceOrigin } = config;
      const network = props.fetch;
      return createVisit({
        token,
        serviceOrigin,
        crossOrigin: isolated || (serviceOrigin !== "" && serviceOrigin !== location.origin),
        client: createVasClient({ origin: serviceOrigin, fetch: network, clock: systemClock }),
        openTransport: createTransport(network),
        tabs: {
          locks: "locks" in navigator ? navigator.locks : undefined,
          channel: (name) => new BroadcastChannel(name),
          tabId: crypto.getRandomValues(new Uint32Array(4)).join("-"),
        },
        clock: systemClock,
        random: Math.random,
        tabStorage: display === "embed" ? createMemoryStorage() : createSafeStorage(() => sessionStorage),
        unattended: isUnattended(display),
        mostSentences: isUnattended(display) ? MOST_UNATTENDED_SENTENCES : MOST_SENTENCES,
        ...(isUnattended(display)
          ? { storedPassword: createStoredPassword(token, () => createSafeStorage(() => localStorage)) }
          : {}),
        ...(config.features.keeping && keepsTranscript(display, window.top !== window)
          ? {
              archive: {
                key: archiveKey(serviceOrigin || location.origin, token),
                load: () => import("./archive/device-archive.ts"),
                wallNow: Date.now,
                channel: (name: string) => new BroadcastChannel(name),
                wanted: () => settings.preferences().keep,
                onWanted: (keep: boolean) => settings.change({ keep }),
                answers: createConsents(createSafeStorage(() => localStorage)),
              },
            }
          : {}),
        page: window,
        chosenLanguages: () => settings.preferences().languages,
        steadiness: () => settings.preferences().steady,
        firstTextOf: (sid, column) => window.boot?.page?.textOf(sid, column),
        delayMs: () => settings.preferences().delay * 1_000,
        speechChoices: () => settings.preferences(),
        loadSpeechOutput: () => import("./speech/speech-output.ts"),
        fetch: network,
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
          <Route path="/privacy" component={PrivacyRoute} />
          <Route path="*" component={NotFoundRoute} />
        </Router>
      </AppContext.Provider>
    </I18nContext.Provider>
  );
}
