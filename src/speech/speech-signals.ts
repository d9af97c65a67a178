/**
 * Speech of one visit as signals: what the listener asked for goes to the queue, and what the queue says comes back.
 */
import { type Accessor, createEffect, createMemo, on, untrack } from "solid-js";

import type { SpeechChoices } from "../links/parameters/speech.ts";
import type { AudioSelection } from "./audio-selection.ts";
import type { BufferedInput } from "./input-buffer.ts";
import type { DeviceVoice } from "./players/device-voices.ts";
import type { Speech, SpeechPorts } from "./ports-signals.ts";
import { createQueueFeed, type QueueFeed } from "./queue-feed-signals.ts";
import type { SpeechSettings } from "./queue/state.ts";
import type { SpeechState } from "./queue/view.ts";
import { createSpeechLoader, type SpeechLoader } from "./speech-loader-signals.ts";
import { createSpeechTime } from "./speech-time-signals.ts";
import { createStartBuffer, type StartBuffer } from "./start-buffer.ts";

const settingsOf = (
  { rate, volume, deviceVoice, catchUp }: SpeechChoices,
  selection: AudioSelection | undefined,
  deviceVoices: readonly DeviceVoice[],
): SpeechSettings => ({
  rate,
  fastest: catchUp,
  volume: volume / 100,
  deviceAllowed: deviceVoice || selection?.deviceVoice !== undefined,
  deviceReady: deviceVoices.length > 0,
  serviceSpeaks: selection?.fromService === true,
});

type Parts = {
  readonly ports: SpeechPorts;
  readonly loader: SpeechLoader;
  readonly buffer: StartBuffer;
  readonly feed: QueueFeed;
};

function hearAgain({ feed, loader }: Parts, sid: number): void {
  feed.tellFrom(sid);
  loader.output()?.send({ type: "replay", sid });
}

/** Turns speech on: loads it, and makes up for what came meanwhile. Where it cannot be loaded, more is kept until it can. */
async function begin(parts: Parts): Promise<void> {
  const { buffer, loader } = parts;
  buffer.open();
  await loader.load();
  const output = loader.output();
  const request = output && buffer.close();
  if (output === undefined || request === undefined) return;
  output.send({ type: "start", since: request.since });
  for (const input of request.inputs) output.send(input);
  if (request.replay !== undefined) hearAgain(parts, request.replay);
}

type Choice = {
  readonly isOn: Accessor<boolean>;
  readonly language: Accessor<string | undefined>;
  readonly settings: Accessor<SpeechSettings>;
  readonly deviceVoices: Accessor<readonly DeviceVoice[]>;
};

/** Follows what the listener chooses: on and off, the settings, the language. */
function followChoice(parts: Parts, { isOn, language, settings, deviceVoices }: Choice): void {
  const { ports, loader, buffer } = parts;
  const { output } = loader;
  createEffect(
    on(isOn, (isOnNow) => {
      if (isOnNow) {
        void begin(parts);
        return;
      }
      buffer.close();
      output()?.send({ type: "stop" });
    }),
  );
  createEffect(on([output, settings], ([now, chosen]) => now?.send({ type: "settings", settings: chosen })));
  createEffect(
    on(
      language,
      (heard, before) => {
        if (heard === undefined || before === undefined) return;
        buffer.clear();
        output()?.send({ type: "switch" });
      },
      { defer: true },
    ),
  );
  createEffect(() => {
    if (output() === undefined || language() === undefined) return;
    ports.onDeviceVoices(new Set(deviceVoices().map(({ uri }) => uri)));
  });
}

/** What a listener may do. */
function controlsOf(
  parts: Parts,
): Pick<Speech, "prepare" | "pause" | "resume" | "back" | "toLive" | "forget" | "replay"> {
  const { ports, loader, buffer, feed } = parts;
  const { output, view } = loader;
  return {
    prepare: () => void loader.load(),
    pause: () => output()?.send({ type: "pause" }),
    resume: () => {
      if (loader.unavailable()) void begin(parts);
      else output()?.send({ type: "resume" });
    },
    back: () => {
      if (buffer.isOpen()) return;
      feed.tellFrom((view()?.sid ?? untrack(ports.newestSid)) - 1);
      output()?.send({ type: "back" });
    },
    toLive: () => output()?.send({ type: "skip-to-live" }),
    forget: () => {
      buffer.clear();
      output()?.forget();
    },
    replay: (sid) => {
      if (buffer.isOpen()) buffer.replay(sid);
      else hearAgain(parts, sid);
    },
  };
}

export function createSpeech(ports: SpeechPorts): Speech {
  const { clock, audioSelection } = ports;
  const isOn = createMemo(() => audioSelection() !== undefined);
  const language = createMemo(() => audioSelection()?.language);
  const loader = createSpeechLoader(ports, () => settings());
  const { view } = loader;
  const deviceVoices = createMemo(() => loader.voicesFor(language()));
  const settings = createMemo(() => settingsOf(ports.choices(), audioSelection(), deviceVoices()));
  const buffer = createStartBuffer(clock);
  const send = (input: BufferedInput): void => {
    if (buffer.isOpen()) buffer.add(input);
    else loader.output()?.send(input);
  };
  const feed = createQueueFeed({ ...ports, language, send });
  const parts = { ports, loader, buffer, feed };
  const state = createMemo((): SpeechState => {
    if (!isOn()) return "off";
    return loader.unavailable() ? "failed" : (view()?.state ?? "loading");
  });
  followChoice(parts, { isOn, language, settings, deviceVoices });
  const { frame, notice, behindMs } = createSpeechTime({ clock, page: ports.page, loader, isOn });
  const spokenSid = createMemo(() => view()?.sid);
  const spokenKey = createMemo(() => view()?.key);
  const spokenText = createMemo(() => {
    const [sid, heard] = [spokenSid(), language()];
    return sid === undefined || heard === undefined ? undefined : feed.textOf(sid, heard);
  });

  return {
    ...controlsOf(parts),
    state,
    view: () => (isOn() ? view() : undefined),
    audioSelection,
    spokenSid: () => (isOn() ? spokenSid() : undefined),
    spokenText,
    wordIn: (text) => {
      const key = spokenKey();
      frame();
      return key === undefined ? undefined : loader.output()?.wordIn(text, key);
    },
    notice,
    behindMs,
    deviceVoices,
    onEvent: feed.onEvent,
  };
}
