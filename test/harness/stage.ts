/**
 * A stage for browser tests: the built viewer under the production headers, a rehearsal service behind it, and a
 * clock that moves only when a test says so.
 */
import { fileURLToPath } from "node:url";

import type { PreviewServer } from "vite";

import type { WireEvent } from "../../src/vas/encode-event.ts";
import type { PageHeaderOptions } from "../../src/rehearsal/page-headers.ts";
import { servePreview } from "../../src/rehearsal/preview.ts";
import type { Room } from "../../src/rehearsal/room.ts";
import { type Script, writeScript } from "../../src/rehearsal/script/script.ts";
import {
  createRehearsal,
  type NewChannel,
  type Rehearsal,
  type RehearsalOptions,
} from "../../src/rehearsal/service.ts";

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
  readonly close: () => Promise<void>;
};

const STEP_MS = 50;

export async function setStage(
  options: PageHeaderOptions & Pick<RehearsalOptions, "synthesize"> = {},
): Promise<Stage> {
  let now = Date.UTC(2026, 0, 5, 9);
  let origin = "";
  const { synthesize, ...headers } = options;
  const rehearsal = createRehearsal({
    script: smallScript(),
    now: () => now,
    shareOrigin: () => origin,
    ...(synthesize === undefined ? {} : { synthesize }),
  });
  const server: PreviewServer = await servePreview({
    root: ROOT,
    host: "127.0.0.1",
    port: 0,
    backend: { rehearsal },
    ...headers,
  });
  origin = (server.resolvedUrls?.local[0] ?? "").replace(/\/$/, "");
  return {
    origin,
    rehearsal,
    open: (channel = {}) => rehearsal.create({ state: { status: "active", phase: "live" }, ...channel }),
    pass: (ms) => {
      for (let passed = 0; passed < ms; passed += STEP_MS) {
        now += Math.min(STEP_MS, ms - passed);
        rehearsal.tick();
      }
    },
    close: async () => {
      for (const room of rehearsal.rooms()) room.cut("destroy");
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
