/**
 * What the publish command is given of the world; a test gives its own.
 */
import type { Result } from "../../lib/result.ts";
import type { Disk } from "./talks-folder.ts";

export type PublishWorld = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly tell: (line: string) => void;
  /** Shows a line that the next one replaces, where somebody looks. */
  readonly show: (line: string) => void;
  /** Tells what went wrong. */
  readonly fail: (line: string) => void;
  /** Asks for a passphrase. */
  readonly ask: () => Promise<string | undefined>;
  /** Asks whether to go on; false where nobody can say. */
  readonly confirm: (question: string) => Promise<boolean>;
  /** Opens an address in the browser, where there is one. */
  readonly open: (url: string) => void;
  readonly now: () => number;
  /** Waits, in ms. */
  readonly wait: (ms: number) => Promise<void>;
  readonly fetch?: typeof fetch;
  readonly disk?: Disk;
};

/** What a step of the command comes to; the error is a sentence for the terminal. */
export type Done = Promise<Result<null, string>>;
