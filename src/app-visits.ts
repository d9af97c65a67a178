/**
 * How a page of the app begins a visit: the browser's own parts for `visit/`, chosen by what the display may do.
 */
import { createStoredPassword } from "./access/stored-password.ts";
import { createConsents } from "./archive/consents.ts";
import { keepsTranscript } from "./archive/policy.ts";
import type { ArchiveOptions } from "./archive/ports-signals.ts";
import type { Config } from "./config/config.ts";
import { systemClock } from "./lib/clock.ts";
import { createMemoryStorage, createSafeStorage } from "./lib/safe-storage.ts";
import { createTransport } from "./stream/transport.ts";
import { MOST_SENTENCES } from "./subtitles/reduce.ts";
import { broadcastKey } from "./vas/addresses.ts";
import { createVasClient } from "./vas/client.ts";
import type { AppServices } from "./visit/app-context-signals.ts";
import type { BootPort } from "./visit/boot-port.ts";
import type { ReaderSettings } from "./visit/settings-signals.ts";
import { createVisit } from "./visit/visit-signals.ts";

export type VisitSources = {
  readonly config: Config;
  readonly fetch: typeof fetch;
  /** What comes from there is an example: no stream is shared. */
  readonly isExample?: boolean;
  readonly settings: ReaderSettings;
  /** The page has no origin of its own. */
  readonly isolated: boolean;
  readonly boot: BootPort | undefined;
};

const openChannel = (name: string): BroadcastChannel => new BroadcastChannel(name);
const deviceStorage = () => createSafeStorage(() => localStorage);

const archivePorts = (key: string, settings: ReaderSettings): ArchiveOptions => ({
  key,
  load: () => import("./archive/device-archive.ts"),
  wallNow: Date.now,
  channel: openChannel,
  wanted: () => settings.preferences().keep,
  onWanted: (keep: boolean) => settings.change({ keep }),
  answers: createConsents(deviceStorage()),
  deviceStorage: deviceStorage(),
});

/** What begins visits; each is disposed by whoever began it. */
export function createVisits(sources: VisitSources): AppServices["readerVisit"] {
  const { config, settings, isolated, isExample, boot, fetch: network } = sources;
  const { serviceOrigin, features } = config;
  const { preferences } = settings;
  return (token, display) =>
    createVisit({
      token,
      serviceOrigin,
      crossOrigin: isolated || (serviceOrigin !== "" && serviceOrigin !== location.origin),
      client: createVasClient({ origin: serviceOrigin, fetch: network, clock: systemClock }),
      openTransport: createTransport(network),
      ...(isExample !== true && {
        tabs: {
          locks: "locks" in navigator ? navigator.locks : undefined,
          channel: openChannel,
          hasOpenStream: () => boot?.hasStream() === true,
          tabId: crypto.getRandomValues(new Uint32Array(4)).join("-"),
        },
      }),
      streamNames: config.stream,
      clock: systemClock,
      random: Math.random,
      tabStorage:
        display.keeps.tab === true ? createSafeStorage(() => sessionStorage) : createMemoryStorage(),
      unattended: display.isUnattended === true,
      mostSentences: display.mostSentences ?? MOST_SENTENCES,
      ...(display.keeps.password === true && { storedPassword: createStoredPassword(token, deviceStorage) }),
      ...(features.keeping &&
        keepsTranscript(display, window.top !== window) && {
          archive: archivePorts(broadcastKey(serviceOrigin || location.origin, token), settings),
        }),
      page: window,
      chosenLanguages: () => preferences().languages,
      steadiness: () => preferences().steady,
      firstTextOf: (sid, column) => boot?.textOf(sid, column),
      delayMs: () => preferences().delay * 1_000,
      speechChoices: preferences,
      loadSpeechOutput: () => import("./speech/speech-output.ts"),
      fetch: network,
      wantedLanguages: [...navigator.languages, ...preferences().hall],
    });
}
