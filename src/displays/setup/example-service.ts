/**
 * Stands in for the service in a preview of the link builder, so that a technician sees a page as it will be before, during
 * and after a talk. What the broadcast is called and which languages it has comes from the service; what is said does not.
 */
import { INTERFACE_LANGUAGES } from "../../i18n/dictionaries.ts";
import { loadSample } from "../../i18n/sample-words.ts";
import type { Clock, TimerHandle } from "../../lib/clock.ts";
import { matchLanguage } from "../../lib/match-language.ts";
import { type ExampleState, exampleState } from "./example-states.ts";

/** Less than any viewer waits for a sign of life, in ms. */
const HEARTBEAT_MS = 5_000;
/** A sentence takes this long to say, in ms. */
const SENTENCE_MS = 6_000;
const SPEAKERS = ["Ada Okafor", "Ben Lindqvist"] as const;
/** Of a talk of this many sentences, those from here on are the second speaker's. */
const SECOND_FROM = 4;

/** What the service says of a broadcast, as far as the example needs it; the rest is passed on as it is. */
type Broadcast = {
  readonly transcription_language?: unknown;
  readonly translation_languages?: unknown;
};

const STATUS: Readonly<Record<ExampleState, string>> = {
  waiting: "pending",
  live: "active",
  paused: "paused",
  ended: "ended",
};

const tagsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((tag): tag is string => typeof tag === "string") : [];

/** The sentences of the example in a language; nothing where there are none in it. */
async function sentencesIn(tag: string): Promise<readonly string[] | undefined> {
  const language = matchLanguage([tag], INTERFACE_LANGUAGES);
  return language === undefined ? undefined : Object.values((await loadSample(language)).words.talk);
}

/** The frames of the example, in the form of the stream. */
async function framesOf(state: ExampleState, broadcast: Broadcast): Promise<string> {
  const frame = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
  const original =
    typeof broadcast.transcription_language === "string" ? broadcast.transcription_language : "en";
  const others = tagsIn(broadcast.translation_languages);
  const first = frame("connected", {
    status: STATUS[state === "waiting" ? state : "live"],
    phase: "live",
    transcription_language: original,
    translation_languages: others,
  });
  if (state === "waiting") return first;
  const said = (await sentencesIn(original)) ?? Object.values((await loadSample("en")).words.talk);
  const translated = await Promise.all(others.map(async (tag) => [tag, await sentencesIn(tag)] as const));
  const sentences = said.map((text, at) =>
    frame("init_sentence", {
      sid: at + 1,
      original_text: text,
      // The last of them is still being said.
      is_final: at + 1 < said.length || state !== "live",
      language: original,
      speaker_id: at + 1 < SECOND_FROM ? SPEAKERS[0] : SPEAKERS[1],
      speaker_label: at + 1 < SECOND_FROM ? SPEAKERS[0] : SPEAKERS[1],
      start_ms: at * SENTENCE_MS,
      end_ms: (at + 1) * SENTENCE_MS,
      translated_texts: Object.fromEntries(
        translated.flatMap(([tag, texts]) => (texts?.[at] === undefined ? [] : [[tag, texts[at]]])),
      ),
    }),
  );
  const last = {
    live: "",
    paused: frame("broadcast_phase_changed", { status: STATUS.paused }),
    ended: frame("broadcast_ended", {}),
  }[state];
  return [first, ...sentences, last].join("");
}

/** A stream that says what it has to, and then only that it is there; one of a talk that is over ends. */
function streamOf(frames: Promise<string>, isOver: boolean, clock: Clock): Response {
  const encoder = new TextEncoder();
  let timer: TimerHandle | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      controller.enqueue(encoder.encode(await frames));
      if (isOver) return controller.close();
      const beat = (): void => {
        controller.enqueue(encoder.encode(":\n\n"));
        timer = clock.after(HEARTBEAT_MS, beat);
      };
      timer = clock.after(HEARTBEAT_MS, beat);
    },
    cancel: () => timer?.cancel(),
  });
  return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
}

/** `fetch` for a page that shows the example in a state (`asked`, an `ExampleState`); `real` asks the service. */
export function createExampleService(asked: string, real: typeof fetch, clock: Clock): typeof fetch {
  const state = exampleState(asked);
  /** What the service says of the broadcast, until it is known. */
  let known: Broadcast = {};
  /** The text of the example was sent: from now on the broadcast is what it led to. */
  let isSent = false;

  async function resolve(...request: Parameters<typeof fetch>): Promise<Response> {
    const answer = await real(...request);
    if (!answer.ok) return answer;
    const { data } = (await answer.json()) as { readonly data?: Broadcast };
    known = data ?? {};
    const status = STATUS[isSent || state === "waiting" ? state : "live"];
    const body = {
      data: {
        ...data,
        access_type: "public",
        requires_password: false,
        status,
        is_live: status === "active" || status === "paused",
        // Nothing of it can be heard.
        tts_languages: [],
        tts_voices: {},
      },
    };
    return new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json" } });
  }

  return (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, "http://page");
    if (pathname.endsWith("/text")) {
      isSent = true;
      return Promise.resolve(streamOf(framesOf(state, known), state === "ended", clock));
    }
    return /\/viewer\/broadcasts\/[^/]+$/.test(pathname) ? resolve(input, init) : real(input, init);
  };
}
