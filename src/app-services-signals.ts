/**
 * What the app gives its pages: words, settings, and a way to begin a visit. Made once, for as long as the page is open.
 */
import { createResource } from "solid-js";

import { createVisits } from "./app-visits.ts";
import type { Config } from "./config/config.ts";
import type { DisplayDescriptor } from "./displays/descriptor.ts";
import { ownQuery } from "./displays/registry.ts";
import { applyDocumentLook } from "./document-look-signals.ts";
import type { Inbox } from "./embed/inbox.ts";
import { english, interfaceLanguage, loadDictionary } from "./i18n/dictionaries.ts";
import { createI18n, type I18n } from "./i18n/i18n-signals.ts";
import { createMemoryStorage, createSafeStorage } from "./lib/safe-storage.ts";
import type { SelfHealing } from "./unattended/self-healing.ts";
import type { AppServices } from "./visit/app-context-signals.ts";
import type { BootPort } from "./visit/boot-port.ts";
import { createReaderSettings, type ReaderSettings } from "./visit/settings-signals.ts";

export type AppSources = {
  readonly config: Config;
  /** The display that the page was opened as. */
  readonly display: DisplayDescriptor;
  /** The network; what was asked before the app was there is answered from there. */
  readonly fetch: typeof fetch;
  /** What comes from there is an example, which no other tab may take for the broadcast. */
  readonly isExample?: boolean;
  /** Messages to this window since it began; only where it may be talked to. */
  readonly inbox: Inbox | undefined;
  /** What reloads the page when that mends it; only where nobody is there to do it. */
  readonly healing: SelfHealing | undefined;
  /** What was shown and asked before the app was there; absent where nothing was. */
  readonly boot: BootPort | undefined;
};

function settingsOf({ config, display }: AppSources): ReaderSettings {
  return createReaderSettings(
    display.keeps.settings === true ? createSafeStorage(() => localStorage) : createMemoryStorage(),
    ownQuery(display, new URLSearchParams(location.search)),
    (changed) => {
      // Nobody sees the address of a frame, and the page around it may change settings faster than browsers let
      // an address change.
      if (display.isFramable === true) return;
      const url = new URL(location.href);
      for (const [name, value] of changed) url.searchParams.set(name, value);
      history.replaceState(history.state, "", url);
    },
    display.defaults ?? config.look,
    config.features.speech ? {} : { listening: false },
  );
}

/** Call it in the component that is the app: the document follows what it makes. */
export function createAppServices(sources: AppSources): {
  readonly services: AppServices;
  readonly i18n: I18n;
} {
  const { config, display, inbox, healing, boot } = sources;
  const settings = settingsOf(sources);
  const { preferences } = settings;
  const uiLanguage = (): string =>
    interfaceLanguage([...settings.interfaceLanguages(), ...navigator.languages]);
  const [dictionary] = createResource(uiLanguage, loadDictionary);
  const i18n = createI18n(
    () => dictionary.latest ?? english,
    () => config.brand.name,
    navigator.languages,
  );
  const logo = applyDocumentLook({
    preferences,
    brand: config.brand,
    i18n,
    hasWords: () => !dictionary.loading || dictionary.latest !== undefined,
    isFramable: display.isFramable === true,
  });
  const isolated = self.origin === "null";
  const readerVisit = createVisits({ ...sources, settings, isolated });
  return {
    i18n,
    services: { config, settings, fetch: sources.fetch, logo, inbox, isolated, healing, boot, readerVisit },
  };
}
