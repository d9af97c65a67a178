/**
 * What every page of the app shares: the reader's settings and a way to begin a visit.
 */
import { createContext, useContext } from "solid-js";

import type { Inbox } from "../embed/inbox.ts";
import type { Config } from "../config/load-config.ts";
import type { BootPort } from "./boot-port.ts";
import type { ReaderSettings } from "./settings-signals.ts";
import type { SelfHealing } from "../unattended/self-healing.ts";
import type { Visit } from "./visit-signals.ts";
import type { VisitTraits } from "./visit-traits.ts";

export type AppServices = {
  readonly config: Config;
  readonly settings: ReaderSettings;
  /** The network; what was asked before the app was there is answered from there. */
  readonly fetch: typeof fetch;
  /** The address of the organisation's logo, as it is on the ground of the theme; nothing where there is none. */
  readonly logo: () => string | undefined;
  /** Messages to this window since it began; only in a frame that may be talked to. */
  readonly inbox: Inbox | undefined;
  /** The frame has no origin of its own (a sandbox): services take it for a stranger, and storage is refused. */
  readonly isolated: boolean;
  /** Where nobody touches the page: what reloads it when that mends it. */
  readonly healing: SelfHealing | undefined;
  /** What was shown and asked before the app was there; absent where nothing was. */
  readonly boot: BootPort | undefined;
  /** Begins a visit to a broadcast on a display with these traits; the caller disposes it. */
  readonly readerVisit: (token: string, display: VisitTraits) => Visit;
};

export const AppContext = createContext<AppServices>();

export function useApp(): AppServices {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error("useApp outside of AppContext.Provider");
  return app;
}
