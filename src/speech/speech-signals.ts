/**
 * Speech of one visit as signals: what the listener asked for goes to the queue, and what the queue says comes back.
 * Everything that makes sound is fetched only when speech is first asked for.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";
import type { SpeechChoices } from "../links/speech-choices.ts";
import type { DeviceVoice } from "./players/device-voices.ts";
import type { HeldInput } from "./pending-inputs.ts";
import type { SpeechNotice, SpeechSettings } from "./queue/state.ts";
import type { SpeechState, SpeechView } from "./queue/view.ts";
import type { SubtitleState } from "../subtitles/reduce.ts";
import { findSentence } from "../subtitles/sections.ts";
import type { Sentence, Text } from "../subtitles/sentence.ts";
import type { BroadcastEvent } from "../vas/events.ts";
import type { AudioSelection } from "./audio-selection.ts";
import type { SpeechOutput, SpeechOutputPorts } from "./speech-output.ts";
import { createSpeechWaiting } from "./pending-speech.ts";

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
  readonly subtitles: Accessor<SubtitleState>;
  /** Hears which voices the device has, by their URIs. */
  readonly onDeviceVoices: (uris: ReadonlySet<string>) => void;
};

export type Speech = {
  /** What speech is doing (README, "In the page"). */
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
  /** Hears of an event that has been folded into what was said. */
  readonly onEvent: (event: BroadcastEvent) => void;
  /** Forgets every sentence, where others will come under the same numbers. */
  readonly forget: () => void;
};

const SECOND_MS = 1_000;
/** What was left out is said for this long, in ms. */
const NOTICE_MS = 8_000;
/** Sentences before the newest that a listener can go back to. */
const MOST_REPLAYED = 60;

export function createSpeech(ports: SpeechPorts): Speech {
  const { clock, choices, audioSelection } = ports;
  const waiting = createSpeechWaiting(clock);
  const [speechOutput, setSpeaking] = createSignal<SpeechOutput>();
  const [view, setView] = createSignal<SpeechView>();
  const [unavailable, setUnavailable] = createSignal(false);
  const [voicesVersion, setVoicesVersion] = createSignal(0);
  const [frame, setFrame] = createSignal(0);
  const [notice, setNotice] = createSignal<SpeechNotice>();
  const [behindMs, setBehindMs] = createSignal(0);
  let coming: ReturnType<SpeechPorts["load"]> | undefined;
  let isGone = false;

  const spokenSid = createMemo(() => view()?.sid);
  const isOn = createMemo(() => audioSelection() !== undefined);
  const language = createMemo(() => audioSelection()?.language);
  const deviceVoices = createMemo((): readonly DeviceVoice[] => {
    voicesVersion();
    const heard = language();
    return heard === undefined ? [] : (speechOutput()?.deviceVoices(heard) ?? []);
  });
  const settings = createMemo((): SpeechSettings => {
    const { rate, volume, deviceVoice } = choices();
    const heard = audioSelection();
    return {
      rate,
      volume: volume / 100,
      deviceAllowed: deviceVoice || heard?.deviceVoice !== undefined,
      deviceReady: deviceVoices().length > 0,
      serviceSpeaks: heard?.fromService === true,
    };
  });
  const state = createMemo((): SpeechState => {
    if (!isOn()) return "off";
    if (unavailable()) return "failed";
    return view()?.state ?? "loading";
  });

  /** Fetches what makes sound, once; a fetch that failed is tried again by the next call. */
  async function prepare(): Promise<void> {
    setUnavailable(false);
    coming ??= ports.load();
    const loaded = await coming.catch(() => undefined);
    if (isGone || speechOutput() !== undefined) return;
    if (loaded === undefined) {
      coming = undefined;
      setUnavailable(true);
      return;
    }
    setSpeaking(
      loaded.startSpeechOutput({
        clock,
        fetch: ports.fetch,
        serviceOrigin: ports.serviceOrigin,
        settings: untrack(settings),
        chosenDeviceVoice: (heard) => {
          const choice = untrack(choices).voices[heard];
          return choice?.source === "device" ? choice.name : undefined;
        },
        onView: setView,
        onDeviceVoices: () => setVoicesVersion((version) => version + 1),
      }),
    );
  }

  async function begin(): Promise<void> {
    waiting.begin();
    await prepare();
    const now = speechOutput();
    const wanted = waiting.end();
    if (now === undefined || wanted === undefined) return;
    now.send({ type: "start", since: wanted.since });
    for (const input of wanted.inputs) now.send(input);
    if (wanted.replay !== undefined) hearAgain(wanted.replay);
  }

  /** Tells the queue; what comes while it is still being loaded is kept for it. */
  function report(input: HeldInput): void {
    if (waiting.isOn()) waiting.hold(input);
    else speechOutput()?.send(input);
  }

  createEffect(
    on(isOn, (isOnNow) => {
      if (isOnNow) {
        void begin();
        return;
      }
      waiting.end();
      speechOutput()?.send({ type: "stop" });
    }),
  );
  createEffect(
    on([speechOutput, settings], ([now, chosen]) => now?.send({ type: "settings", settings: chosen })),
  );
  createEffect(
    on(
      language,
      (heard, before) => {
        if (heard === undefined || before === undefined) return;
        waiting.forget();
        speechOutput()?.send({ type: "switch" });
      },
      { defer: true },
    ),
  );
  createEffect(() => {
    if (speechOutput() === undefined || language() === undefined) return;
    ports.onDeviceVoices(new Set(deviceVoices().map(({ uri }) => uri)));
  });
  // Words pass faster than anything else tells of them, so each picture of the page looks where speech is.
  createEffect(() => {
    if (view()?.state !== "playing") return;
    let handle = 0;
    const next = (): void => {
      setFrame((count) => count + 1);
      handle = ports.page.requestAnimationFrame(next);
    };
    handle = ports.page.requestAnimationFrame(next);
    onCleanup(() => ports.page.cancelAnimationFrame(handle));
  });
  createEffect(() => {
    const now = speechOutput();
    if (now === undefined || !isOn()) return;
    let timer: TimerHandle | undefined;
    const { notice } = view() ?? {};
    const look = (): void => {
      setBehindMs(Math.round(now.behindMs() / SECOND_MS) * SECOND_MS);
      setNotice(notice !== undefined && clock.now() - notice.at < NOTICE_MS ? notice : undefined);
      timer = clock.after(SECOND_MS, look);
    };
    look();
    onCleanup(() => timer?.cancel());
  });
  onCleanup(() => {
    isGone = true;
    speechOutput()?.dispose();
  });

  /** A sentence in the language that is heard. */
  const textOf = (sentence: Sentence | undefined, heard: string): Text | undefined =>
    heard === ports.transcriptionLanguage() ? sentence?.original : sentence?.translations.get(heard);

  /** Tells the queue of a sentence whose text is final in the language that is heard. */
  function tellFinal(sentence: Sentence | undefined, finalAt?: number): void {
    const heard = untrack(language);
    if (sentence === undefined || heard === undefined) return;
    const text = untrack(() => textOf(sentence, heard));
    if (text === undefined || !text.isFinal || text.text === "") return;
    const when = finalAt === undefined ? {} : { finalAt };
    const { sid } = sentence;
    report({ type: "final", sid, text: text.text, language: heard, ...when });
  }

  /** What was final before speech was asked for is told when somebody wants to hear it. */
  function tellKnown(from: number): void {
    const { articles, newestSid } = untrack(ports.subtitles);
    for (let sid = Math.max(from, newestSid - MOST_REPLAYED); sid <= newestSid; sid += 1) {
      const sentence = findSentence(articles, sid);
      tellFinal(sentence, sentence?.finalAt);
    }
  }

  function hearAgain(sid: number): void {
    tellKnown(sid);
    speechOutput()?.send({ type: "replay", sid });
  }

  const spokenText = createMemo(() => {
    const sid = spokenSid();
    const heard = language();
    if (sid === undefined || heard === undefined) return undefined;
    return textOf(findSentence(ports.subtitles().articles, sid), heard)?.text;
  });
  const spokenKey = createMemo(() => view()?.key);

  return {
    state,
    view: () => (isOn() ? view() : undefined),
    audioSelection,
    spokenSid: () => (isOn() ? spokenSid() : undefined),
    spokenText,
    wordIn: (text) => {
      const key = spokenKey();
      frame();
      return key === undefined ? undefined : speechOutput()?.wordIn(text, key);
    },
    notice,
    behindMs,
    deviceVoices,
    prepare: () => void prepare(),
    pause: () => speechOutput()?.send({ type: "pause" }),
    resume: () => {
      if (unavailable()) void begin();
      else speechOutput()?.send({ type: "resume" });
    },
    back: () => {
      if (waiting.isOn()) return;
      tellKnown((view()?.sid ?? untrack(ports.subtitles).newestSid) - 1);
      speechOutput()?.send({ type: "back" });
    },
    toLive: () => speechOutput()?.send({ type: "skip-to-live" }),
    forget: () => {
      waiting.forget();
      speechOutput()?.forget();
    },
    replay: (sid) => {
      if (waiting.isOn()) waiting.replay(sid);
      else hearAgain(sid);
    },
    onEvent: (event) => {
      const heard = untrack(audioSelection);
      if (heard === undefined) return;
      if (event.type === "sentence" || event.type === "translation") {
        tellFinal(findSentence(untrack(ports.subtitles).articles, event.sid));
      } else if (event.type === "speech-ready") {
        // While the device speaks, the stream may still bring a clip or two that were asked for before.
        if (!heard.fromService || event.language !== heard.language) return;
        const { type: _type, ...clip } = event;
        report({ type: "clip", clip });
      } else if (event.type === "speech-failed" && event.language === heard.language) {
        report({ type: "clip-failed", sid: event.sid });
      }
    },
  };
}
