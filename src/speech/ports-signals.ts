/**
 * What speech needs from outside, and what it gives to the page.
 */
import type { Accessor } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import type { SpeechChoices } from "../links/parameters/speech.ts";
import type { Sentence } from "../subtitles/sentence.ts";
import type { BroadcastEvent } from "../vas/events/index.ts";
import type { AudioSelection } from "./audio-selection.ts";
import type { DeviceVoice } from "./players/device-voices.ts";
import type { SpeechNotice } from "./queue/state.ts";
import type { SpeechState, SpeechView } from "./queue/view.ts";
import type { SpeechOutput, SpeechOutputPorts } from "./speech-output.ts";

export type SpeechPorts = {
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  /** Where the service is; never empty. */
  readonly serviceOrigin: string;
  readonly page: Pick<Window, "requestAnimationFrame" | "cancelAnimationFrame">;
  /** Brings what makes sound. */
  readonly load: () => Promise<{ readonly startSpeechOutput: (ports: SpeechOutputPorts) => SpeechOutput }>;
  readonly choices: Accessor<SpeechChoices>;
  /** What is heard; nothing while speech is off or nothing is known of the broadcast. */
  readonly audioSelection: Accessor<AudioSelection | undefined>;
  readonly transcriptionLanguage: Accessor<string>;
  /** A sentence of what was said. */
  readonly sentence: (sid: number) => Sentence | undefined;
  readonly newestSid: Accessor<number>;
  /** Is told which voices the device has, by their URIs. */
  readonly onDeviceVoices: (uris: ReadonlySet<string>) => void;
};

export type Speech = {
  /** What speech is doing (docs/displays.md, "In the page"). */
  readonly state: Accessor<SpeechState>;
  readonly view: Accessor<SpeechView | undefined>;
  readonly audioSelection: Accessor<AudioSelection | undefined>;
  /** The sentence that is spoken now. */
  readonly spokenSid: Accessor<number | undefined>;
  readonly spokenText: Accessor<string | undefined>;
  /** The part of `text`, a text in the language that is heard, that is spoken at this moment. */
  readonly wordIn: (text: string) => { readonly from: number; readonly to: number } | undefined;
  /** What was just left out, for as long as it is news. */
  readonly notice: Accessor<SpeechNotice | undefined>;
  /** How far speech is behind the text, in ms, to the second. */
  readonly behindMs: Accessor<number>;
  /** The device's voices for the language that is heard. */
  readonly deviceVoices: Accessor<readonly DeviceVoice[]>;
  /** Fetches what makes sound ahead of the tap that turns speech on. */
  readonly prepare: () => void;
  readonly pause: () => void;
  /** Goes on, after a pause, an interruption or where the browser wants a tap; call it from one. */
  readonly resume: () => void;
  readonly back: () => void;
  readonly toLive: () => void;
  /** Hears a sentence again, and what follows it. */
  readonly replay: (sid: number) => void;
  /** Is told of an event that has been folded into what was said. */
  readonly onEvent: (event: BroadcastEvent) => void;
  /** Forgets every sentence, where others will come under the same numbers. */
  readonly forget: () => void;
};
