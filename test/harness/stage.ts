/**
 * A stage for browser tests: the built viewer under the production headers, a rehearsal service behind it, and a
 * clock that moves only when a test says so.
 */
import { fileURLToPath } from "node:url";

import type { WireEvent } from "../../src/vas/encode-event.ts";
import { servePreview } from "../../src/node/rehearsal/preview.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { type Script, writeScript } from "../../src/node/rehearsal/script/script.ts";
import {
  createRehearsal,
  type NewChannel,
  type Rehearsal,
  type RehearsalOptions,
} from "../../src/node/rehearsal/service.ts";
import { chosenFront, type Front, startBehind } from "./front.ts";
import type { WebServer } from "./web-server.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Three sentences by two speakers, with two translations. */
export const smallScript = (): Script =>
  writeScript({
    name: "Small talk",
    language: "en-US",
    translationLanguages: ["zh-TW", "ja-JP", "de-DE", "ar-SA"],
    sentences: [
      {
        startMs: 0,
        endMs: 2_000,
        text: "Good morning and welcome.",
        speaker: { id: "Guest-1", label: "Ada" },
        translations: {
          "zh-TW": "早安,歡迎。",
          "ja-JP": "おはようございます。ようこそ。",
          "de-DE": "Guten Morgen und willkommen.",
          "ar-SA": "صباح الخير وأهلًا بكم.",
        },
      },
      {
        startMs: 2_500,
        endMs: 5_000,
        text: "Thank you, it is good to be here.",
        speaker: { id: "Guest-2", label: "Ben" },
        translations: {
          "zh-TW": "謝謝,很高興來到這裡。",
          "ja-JP": "ありがとう。来られてうれしいです。",
          "de-DE": "Danke, schön, hier zu sein.",
          "ar-SA": "شكرًا، يسعدني أن أكون هنا.",
        },
      },
      {
        startMs: 5_500,
        endMs: 7_000,
        text: "Then let us begin.",
        speaker: { id: "Guest-1", label: "Ada" },
        translations: {
          "zh-TW": "那我們開始吧。",
          "ja-JP": "では始めましょう。",
          "de-DE": "Dann fangen wir an.",
          "ar-SA": "فلنبدأ إذن.",
        },
      },
    ],
  });

export type Stage = {
  readonly origin: string;
  readonly rehearsal: Rehearsal;
  /** Opens a channel that is live unless told otherwise. */
  readonly open: (channel?: NewChannel) => Room;
  /** Lets `ms` of the rehearsal's time pass, in small steps. */
  readonly pass: (ms: number) => void;
  /** The server in front, where it is one of the recipes'. */
  readonly server?: WebServer;
  readonly close: () => Promise<void>;
};

const STEP_MS = 50;

export type StageOptions = Pick<RehearsalOptions, "synthesize"> & {
  /** Origins of services the page may talk to besides its own. */
  readonly serviceOrigins?: readonly string[];
  /** Who may put `/embed` in a frame, as sources of `frame-ancestors`. */
  readonly embedAncestors?: readonly string[];
  /** The server in front; the preview server, or what `VIEWER_SERVER` names, unless told otherwise. */
  readonly front?: Front;
};

export async function setStage({
  synthesize,
  front = chosenFront(),
  ...headers
}: StageOptions = {}): Promise<Stage> {
  let now = Date.UTC(2026, 0, 5, 9);
  let origin = "";
  const rehearsal = createRehearsal({
    script: smallScript(),
    now: () => now,
    shareOrigin: () => origin,
    ...(synthesize === undefined ? {} : { synthesize }),
  });
  const stage: Omit<Stage, "origin" | "close"> = {
    rehearsal,
    open: (channel = {}) => rehearsal.create({ state: { status: "active", phase: "live" }, ...channel }),
    pass: (ms) => {
      for (let passed = 0; passed < ms; passed += STEP_MS) {
        now += Math.min(STEP_MS, ms - passed);
        rehearsal.tick();
      }
    },
  };
  const cutAll = (): void => {
    for (const room of rehearsal.rooms()) room.cut("destroy");
  };
  if (front !== "preview") {
    const { server, close } = await startBehind(front, rehearsal, headers);
    ({ origin } = server);
    return {
      ...stage,
      origin,
      server,
      close: async () => {
        cutAll();
        await close();
      },
    };
  }
  const server = await servePreview({
    root: ROOT,
    host: "127.0.0.1",
    port: 0,
    backend: { rehearsal },
    ...headers,
  });
  origin = (server.resolvedUrls?.local[0] ?? "").replace(/\/$/, "");
  return {
    ...stage,
    origin,
    close: async () => {
      cutAll();
      await server.close();
    },
  };
}

type SentenceFields = Extract<WireEvent, { name: "init_sentence" }>["payload"];
type TranslationFields = Extract<WireEvent, { name: "translation" }>["payload"];

/** A final sentence in English. */
export const said = (sid: number, original_text: string, more: Partial<SentenceFields> = {}): WireEvent => ({
  name: "init_sentence",
  payload: { sid, original_text, is_final: true, ...more },
});

/** A final translation. */
export const translated = (
  sid: number,
  language: string,
  text: string,
  more: Partial<TranslationFields> = {},
): WireEvent => ({ name: "translation", payload: { sid, language, text, is_final: true, ...more } });
