/**
 * What a visit needs from outside: the service, the page, the clock and the reader's choices.
 */
import type { Accessor } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import type { SafeStorage } from "../lib/safe-storage.ts";
import type { Steadiness } from "../links/preferences.ts";
import type { SpeechChoices } from "../links/parameters/speech.ts";
import type { TabsPorts } from "../stream/tabs/tabs.ts";
import type { OpenTransport } from "../stream/transport.ts";
import type { StreamNames } from "../vas/stream-names.ts";
import type { VasClient } from "../vas/client.ts";
import type { ArchiveOptions } from "../archive/ports-signals.ts";
import type { StoredPassword } from "../access/stored-password.ts";
import type { SpeechPorts } from "../speech/ports-signals.ts";

export type VisitOptions = {
  readonly token: string;
  readonly serviceOrigin: string;
  readonly crossOrigin: boolean;
  readonly client: VasClient;
  readonly openTransport: OpenTransport;
  /** How tabs find each other; absent where they cannot. */
  readonly tabs?: Pick<TabsPorts, "locks" | "channel" | "tabId" | "hasOpenStream">;
  /** What the service's stream calls things, where that is written down. */
  readonly streamNames?: StreamNames;
  readonly clock: Clock;
  readonly random: () => number;
  readonly tabStorage: SafeStorage;
  /** Nobody is there to touch the page: what has to be asked again is asked again by itself. */
  readonly unattended: boolean;
  /** Sentences kept; the oldest go first. */
  readonly mostSentences: number;
  /** The password kept on this device, where the display may keep one. */
  readonly storedPassword?: StoredPassword;
  /** How what is said is kept on the device; only where it is. */
  readonly archive?: ArchiveOptions;
  readonly page: Window;
  /** Languages the reader chose, best first; empty for none. */
  readonly chosenLanguages: Accessor<readonly string[]>;
  /** How patient the reader is with interim text. */
  readonly steadiness: Accessor<Steadiness>;
  /** How long text and speech are held back, in ms, to match a video stream. */
  readonly delayMs: Accessor<number>;
  /** What the page showed of a text before this visit began. */
  readonly firstTextOf: (sid: number, column: string) => string | undefined;
  /** What the listener chose. */
  readonly speechChoices: Accessor<SpeechChoices>;
  readonly loadSpeechOutput: SpeechPorts["load"];
  readonly fetch: typeof fetch;
  /** Languages the browser says the reader reads, best first. */
  readonly wantedLanguages: readonly string[];
};
