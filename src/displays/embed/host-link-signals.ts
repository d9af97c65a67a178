/**
 * From a visit to the page around the frame and back: what the page asks for is done, and what it may know it is told,
 * once it has said hello and whenever something changes.
 */
import {
  type Accessor,
  batch,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  untrack,
} from "solid-js";

import { watchContentHeight } from "../../embed/content-height.ts";
import { createThrottle } from "../../embed/throttle.ts";
import { openHostPort } from "../../embed/host-port.ts";
import type {
  Command,
  ConnectionMark,
  ErrorCode,
  FrameEvent,
  Parameters,
  SpeechMark,
} from "../../embed/messages.ts";
import { systemClock } from "../../lib/clock.ts";
import { fromQuery, type Preferences, toQuery } from "../../links/preferences.ts";
import { useApp } from "../../visit/app-context-signals.ts";

export type HostLinkSource = {
  /** Empty for what is no token. */
  readonly token: string;
  /** The channel's name; nothing while it is not known, empty where it will not be. */
  readonly name: Accessor<string | undefined>;
  readonly connection: Accessor<ConnectionMark>;
  readonly speech: Accessor<SpeechMark>;
  /** Languages shown; empty until they are known. */
  readonly languages: Accessor<readonly string[]>;
  readonly error: Accessor<ErrorCode | undefined>;
  /** The broadcast has a password. */
  readonly secret: Accessor<boolean>;
  /** Tells what is said, from the newest sentence on, until its owner is disposed. */
  readonly reportSentences: (report: (event: FrameEvent) => void) => void;
  readonly onSpeech: (command: "pause-speech" | "resume-speech") => void;
  readonly onGoLive: () => void;
};

/** What a frame tells the page around it where it shows no broadcast: nothing is said, heard or locked in it. */
export const noBroadcast = {
  token: "",
  speech: () => "off",
  languages: () => [],
  secret: () => false,
  reportSentences: () => undefined,
  onSpeech: () => undefined,
  onGoLive: () => undefined,
} as const satisfies Partial<HostLinkSource>;

/** How often settings are taken over, and hellos answered, at most, in ms. */
const SET_EVERY_MS = 500;
const HELLO_EVERY_MS = 250;

const sameEvent = (a: FrameEvent | undefined, b: FrameEvent | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
const byContent = { equals: sameEvent };

type Told = Accessor<FrameEvent | undefined>;

/** How everything is, each as an event that is told again where it is another one. */
function createStates(source: HostLinkSource): readonly Told[] {
  const ready = createMemo(
    (): FrameEvent | undefined => {
      const name = source.name();
      return name === undefined ? undefined : { type: "ready", token: source.token, name };
    },
    undefined,
    byContent,
  );
  const connection = createMemo(
    (): FrameEvent => ({ type: "connection", state: source.connection() }),
    undefined,
    byContent,
  );
  const speech = createMemo(
    (): FrameEvent => ({ type: "speech", state: source.speech() }),
    undefined,
    byContent,
  );
  const error = createMemo(
    (): FrameEvent | undefined => {
      const code = source.error();
      return code === undefined ? undefined : { type: "error", code };
    },
    undefined,
    byContent,
  );
  return [ready, connection, speech, error];
}

/** The settings that hold, with the languages that are shown. */
function createSettings(source: HostLinkSource, preferences: Accessor<Preferences>): Accessor<FrameEvent> {
  const settings = createMemo(
    (): FrameEvent => {
      const shown = source.languages();
      const kept = preferences();
      const languages = shown.length > 0 ? shown : kept.languages;
      return { type: "settings", parameters: Object.fromEntries(toQuery({ ...kept, languages })) };
    },
    undefined,
    byContent,
  );
  return settings;
}

/** Talks with the page around the frame, if there is one, for as long as the component that calls this. */
export function linkHost(source: HostLinkSource): void {
  const { config, settings, inbox } = useApp();
  if (inbox === undefined) return;
  /** Counts hellos: each is answered with how everything is. */
  const [greeted, setGreeted] = createSignal(0);
  /** Counts settings that were asked for: each is answered with those that hold. */
  const [asked, setAsked] = createSignal(0);

  const wishes = createThrottle<Parameters>(
    systemClock,
    SET_EVERY_MS,
    (before, now) => ({ ...before, ...now }),
    (parameters) =>
      batch(() => {
        settings.change(fromQuery(new URLSearchParams(parameters)), false);
        setAsked((count) => count + 1);
      }),
  );
  const hellos = createThrottle<true>(
    systemClock,
    HELLO_EVERY_MS,
    () => true,
    () => setGreeted((count) => count + 1),
  );
  onCleanup(wishes.dispose);
  onCleanup(hellos.dispose);

  const port = openHostPort({
    inbox,
    parent: window.parent,
    discretion: () => untrack(() => ({ allowed: config.embedOrigins, secret: source.secret() })),
    onCommand: (command) => untrack(() => obey(command)),
  });
  onCleanup(port.close);
  if (port.wasGreeted) setGreeted((count) => count + 1);

  function obey(command: Command): void {
    switch (command.type) {
      case "hello":
        hellos.add(true);
        break;
      case "set":
        wishes.add(command.parameters);
        break;
      case "pause-speech":
      case "resume-speech":
        source.onSpeech(command.type);
        break;
      case "go-live":
        source.onGoLive();
        break;
    }
  }

  const settingsNow = createSettings(source, settings.preferences);
  for (const event of createStates(source))
    createEffect(on([greeted, event], ([count, now]) => count > 0 && now !== undefined && port.report(now)));
  createEffect(on([greeted, asked, settingsNow], ([count, , now]) => count > 0 && port.report(now)));
  createEffect(
    on(greeted, (count) => {
      if (count === 0) return;
      source.reportSentences(port.report);
      const page = document.querySelector("#root");
      if (page !== null)
        onCleanup(watchContentHeight(page, (height) => port.report({ type: "height", height })));
    }),
  );
}
