/**
 * What the pages of the app may know and do of what was shown and asked before the app was there (`boot/`).
 */
export type BootPort = {
  /** Languages for words of the interface, best first. */
  readonly languages: readonly string[];
  /** Whether the boot page shows something that was said. */
  readonly hasText: () => boolean;
  /** What the boot page shows of a sentence in a language. */
  readonly textOf: (sid: number, language: string) => string | undefined;
  /** Assistive technology reads the app and not the boot page. */
  readonly coverPage: () => void;
  /** Takes the boot page away. */
  readonly leavePage: () => void;
  /** Whether a stream was opened early that nobody has taken up. */
  readonly hasStream: () => boolean;
  /** Closes the streams that nobody has taken up. */
  readonly endStreams: () => void;
};
