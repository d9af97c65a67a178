/**
 * The queue at work. It tells the queue what happened, carries its commands out on the players and
 * wakes it in time. Fetched only when speech is first asked for, and howler with it.
 */
import type { Clock, TimerHandle } from "../lib/clock.ts";
import { browserSpeech, type DeviceVoice, onVoicesChange, voicesFor } from "./players/device-voices.ts";
import type { Player } from "./players/player.ts";
import { createPlayers } from "./players/players.ts";
import { initialQueue, step, wakeAt } from "./queue/queue.ts";
import type { QueueCommand, QueueInput, SpeechSettings } from "./queue/state.ts";
import { behindMs, speechView, type SpeechView } from "./queue/view.ts";
import { locateWords, type LocatedWord, wordAt } from "./words.ts";

export type SpeechOutputPorts = {
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  /** Where the service is; never empty. */
  readonly serviceOrigin: string;
  readonly settings: SpeechSettings;
  /** The `voiceURI` of the device's voice chosen for a language. */
  readonly chosenDeviceVoice: (language: string) => string | undefined;
  readonly onView: (view: SpeechView) => void;
  readonly onDeviceVoices: () => void;
};

export type SpeechOutput = {
  readonly send: (input: QueueInput) => void;
  /** How far speech is behind the text, in ms. */
  readonly behindMs: () => number;
  /** The part of `text` that is being spoken as `key`, where word times are known. */
  readonly wordIn: (text: string, key: number) => LocatedWord | undefined;
  readonly deviceVoices: (language: string) => readonly DeviceVoice[];
  /** Forgets every sentence, where others will come under the same numbers. */
  readonly forget: () => void;
  readonly dispose: () => void;
};

type Located = {
  readonly key: number;
  readonly text: string;
  readonly count: number;
  readonly words: readonly LocatedWord[];
};

function carryOut(player: Player, command: QueueCommand): void {
  switch (command.type) {
    case "load":
      player.load(command.key, command.utterance);
      break;
    case "play":
      player.play(command.key, { rate: command.rate, volume: command.volume });
      break;
    case "pause":
      player.pause(command.key);
      break;
    case "resume":
      player.resume(command.key);
      break;
    case "dispose":
      player.dispose(command.key);
      break;
    case "set-rate":
      player.setRate(command.key, command.rate);
      break;
    case "set-volume":
      player.setVolume(command.volume);
      break;
  }
}

/** The words of a text that is spoken; remembered, as they are looked up with every frame. */
function createWordsOf(player: Player): (text: string, key: number) => readonly LocatedWord[] {
  let located: Located | undefined;
  return (text, key) => {
    const words = player.words(key);
    if (located?.key !== key || located.text !== text || located.count !== words.length)
      located = { key, text, count: words.length, words: locateWords(text, words) };
    return located.words;
  };
}

export function startSpeechOutput(ports: SpeechOutputPorts): SpeechOutput {
  const { clock } = ports;
  const device = browserSpeech();
  const open = createPlayers({
    clock,
    fetch: ports.fetch,
    serviceOrigin: ports.serviceOrigin,
    speech: device,
    chosenVoice: ports.chosenDeviceVoice,
  });
  let queue = initialQueue(ports.settings);
  let timer: TimerHandle | undefined;
  const player = open((event) => send({ type: "player", event }));
  const stopWatchingVoices = onVoicesChange(device, ports.onDeviceVoices);
  const wordsOf = createWordsOf(player);
  void player.prepare();

  function send(input: QueueInput): void {
    const next = step(queue, input, clock.now());
    queue = next.state;
    for (const command of next.commands) carryOut(player, command);
    timer?.cancel();
    const due = wakeAt(queue);
    if (due !== undefined) timer = clock.after(Math.max(0, due - clock.now()), () => send({ type: "tick" }));
    ports.onView(speechView(queue));
  }

  return {
    send,
    behindMs: () => behindMs(queue, clock.now()),
    wordIn: (text, key) => {
      const position = player.positionMs(key);
      return position === undefined ? undefined : wordAt(wordsOf(text, key), position);
    },
    deviceVoices: (language) => voicesFor(device, language),
    forget: () => {
      const { on } = queue;
      send({ type: "stop" });
      const { settings, nextKey } = queue;
      queue = { ...initialQueue(settings), nextKey };
      if (on) send({ type: "start" });
    },
    dispose: () => {
      send({ type: "stop" });
      timer?.cancel();
      stopWatchingVoices();
      player.close();
    },
  };
}
