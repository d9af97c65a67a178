/**
 * What the relay counts, as Prometheus reads it. Nothing here names a person, an address or a broadcast.
 */

/** Upper ends of the classes of a delay, in s. */
const DELAY_CLASSES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const;

const COUNTERS = {
  events_read: "Events that came from the service.",
  messages_published: "Messages that the engine has taken.",
  events_repeated: "Events that said nothing new.",
  frames_refused: "Frames of the service that could not be read.",
  stream_attempts: "Streams opened at the service.",
  publish_failures: "Tries to publish that failed and were made again.",
  leaderships: "Times this relay began to lead.",
  marks_of_missing_text: "Marks put where sentences were lost.",
  viewers_admitted: "Streams that viewers were let into.",
  viewers_refused: "Streams that viewers were refused.",
  clips_kept: "Clips that were fetched from the service.",
  clips_missing: "Clips that the service told of and that did not come.",
  passwords_tried: "Passwords passed on to the service.",
} as const;

type Counter = keyof typeof COUNTERS;

type Gauges = Readonly<Record<"leading" | "service_stream_open", number>> & {
  /** Viewers by language; `all` for those who hear every language. */
  readonly viewers: ReadonlyMap<string, number>;
};

export type Metrics = {
  readonly add: (counter: Counter, by?: number) => void;
  /** How long an event took from the service's bytes to the engine's answer, in ms. */
  readonly noteDelay: (ms: number) => void;
  readonly text: (gauges: Gauges) => string;
};

export function createMetrics(): Metrics {
  const counts = new Map<Counter, number>();
  const classes = DELAY_CLASSES.map(() => 0);
  let delays = 0;
  let delayS = 0;

  const block = (name: string, type: string, help: string, lines: readonly string[]): string =>
    [`# HELP relay_${name} ${help}`, `# TYPE relay_${name} ${type}`, ...lines].join("\n");

  function histogram(): string {
    const name = "delay_seconds";
    const lines = DELAY_CLASSES.map((end, at) => `relay_${name}_bucket{le="${end}"} ${classes[at] ?? 0}`);
    return block(name, "histogram", "From the service's bytes to the engine's answer.", [
      ...lines,
      `relay_${name}_bucket{le="+Inf"} ${delays}`,
      `relay_${name}_sum ${delayS}`,
      `relay_${name}_count ${delays}`,
    ]);
  }

  return {
    add: (counter, by = 1) => void counts.set(counter, (counts.get(counter) ?? 0) + by),
    noteDelay: (ms) => {
      const seconds = ms / 1_000;
      delays += 1;
      delayS += seconds;
      DELAY_CLASSES.forEach((end, at) => {
        if (seconds <= end) classes[at] = (classes[at] ?? 0) + 1;
      });
    },
    text: ({ viewers, leading, service_stream_open }) => {
      const counters = (Object.keys(COUNTERS) as Counter[]).map((name) =>
        block(`${name}_total`, "counter", COUNTERS[name], [`relay_${name}_total ${counts.get(name) ?? 0}`]),
      );
      return `${[
        ...counters,
        histogram(),
        block("leading", "gauge", "Whether this relay leads.", [`relay_leading ${leading}`]),
        block("service_stream_open", "gauge", "Whether the stream at the service is open.", [
          `relay_service_stream_open ${service_stream_open}`,
        ]),
        block(
          "viewers",
          "gauge",
          "Open streams by language.",
          [...viewers].map(([language, count]) => `relay_viewers{language="${language}"} ${count}`),
        ),
      ].join("\n")}\n`;
    },
  };
}
