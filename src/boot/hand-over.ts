/**
 * What the boot page leaves to the app that is loaded after it: the answers to requests that were made
 * before there was an app, and the page that stands in its place until it shows the same.
 */

import type { Inbox } from "../embed/inbox.ts";
import type { OnOffer } from "../vas/broadcast-text.ts";

/** The answer to a request that was made early; each is taken once. */
export type EarlyAnswer = { readonly response: Promise<Response>; readonly abort: () => void };

/** What is known of a broadcast before the app is there. */
export type FoundBroadcast = OnOffer & {
  readonly serviceOrigin: string;
  readonly name: string;
  /** Anybody may listen, now. */
  readonly isOpen: boolean;
};

/** A stream that was opened early, beside what is left of it for the app. */
export type EarlyStream = {
  /** The language that is shown. */
  readonly language: string;
  /** The next bytes; nothing at its end. Rejects where the app has ended it. */
  readonly next: () => Promise<Uint8Array | undefined>;
  /** From now on the app alone reads it. */
  readonly stop: () => void;
};

export type BootHandOver = {
  /** By absolute address. */
  readonly answers: Map<string, EarlyAnswer>;
  /** The broadcast; nothing where the answer says none. Rejects where there is no answer. */
  readonly found: Promise<FoundBroadcast | undefined>;
  /** The stream; nothing where it was not opened. Rejects where it could not be. */
  readonly heard: Promise<EarlyStream | undefined>;
  /** Languages for words of the interface, best first. */
  readonly ui: readonly string[];
  /** The page that is shown before the app's; not there before it is shown. */
  page?: BootPage;
};

type BootPage = {
  /** Whether something that was said stands in the page. */
  readonly hasText: () => boolean;
  /** What is shown of a sentence in the page, in the language it is shown in. */
  readonly textOf: (sid: number, language: string) => string | undefined;
  /** The app is there: assistive technology reads it and not the boot page. */
  readonly cover: () => void;
  /** The app shows what the boot page showed, or has something else to say: the boot page goes. */
  readonly leave: () => void;
};

declare global {
  interface Window {
    boot?: BootHandOver;
    /** What was asked before there was an app. */
    earlyAnswers?: BootHandOver["answers"];
    /** Says that the app cannot be loaded, in `words` or in those that are in the page, and tries again by itself. */
    sayBroken?: (words?: string) => void;
    /** Messages to this window since it began; only in a frame that may be talked to. */
    earlyInbox?: Inbox;
  }
}
