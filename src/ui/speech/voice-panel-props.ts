/**
 * What the panel of voices is given.
 */
import type { SpeechChoices, VoiceChoice } from "../../links/parameters/speech.ts";
import type { Voice } from "../../vas/events.ts";

export type VoicePanelProps = {
  readonly choices: SpeechChoices;
  /** Languages on offer; those the service does not speak need a voice of this device. */
  readonly languages: readonly { readonly tag: string; readonly name: string; readonly spoken: boolean }[];
  /** The language shown, by its name. */
  readonly shownName: string;
  /** The service's voices for the language that is heard. */
  readonly voices: readonly Voice[];
  readonly deviceVoices: readonly {
    readonly uri: string;
    readonly name: string;
    /** Its text leaves the device to be spoken. */
    readonly isRemote: boolean;
  }[];
  /** The voice chosen for the language that is heard; absent for the host's. */
  readonly voice: VoiceChoice | undefined;
  /** Whether the device lets a page set how loud it is. */
  readonly hasVolume: boolean;
  /** Reads what was said last in a voice of this device, so that it can be tried before it is chosen. */
  readonly onTry: (uri: string) => void | Promise<void>;
  readonly onVoice: (choice: VoiceChoice | undefined) => void;
  readonly onChange: (change: Partial<SpeechChoices>) => void;
  readonly onClose: () => void;
};
