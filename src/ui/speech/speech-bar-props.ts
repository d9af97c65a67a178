/**
 * What the speech bar is given.
 */
import type { SpeechNotice } from "../../speech/queue/state.ts";
import type { SpeechState, SpeechView } from "../../speech/queue/view.ts";

export type SpeechBarProps = {
  readonly state: SpeechState;
  readonly view: SpeechView | undefined;
  /** The language that is heard, by its name. */
  readonly language: string;
  /** Nothing speaks this language: neither the service nor, as far as allowed, this device. */
  readonly unspoken: boolean;
  /** The voice really heard, by its name; nothing before the first sentence. */
  readonly voice: string | undefined;
  /** The broadcast has ended: after what is being spoken comes nothing. */
  readonly ended: boolean;
  /** What was just left out. */
  readonly notice: SpeechNotice | undefined;
  /** How far speech is behind the text, in ms. */
  readonly behindMs: number;
  /** This device could speak the language if it were allowed to. */
  readonly deviceCanHelp: boolean;
  readonly optionsOpen: boolean;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onBack: () => void;
  readonly onNewest: () => void;
  readonly onAllowDevice: () => void;
  readonly onOptions: () => void;
  /** Ends listening; absent where nothing else begins it again. */
  readonly onStop?: (() => void) | undefined;
};
