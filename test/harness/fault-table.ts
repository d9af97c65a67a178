/**
 * The table of faults of `npm run bench:reliability` for the connection machine alone, without a browser: what the network
 * does is decided here, so that hundreds of faults take a moment.
 */
import { wakeAt } from "../../src/stream/due-times.ts";
import { seededRandom } from "./builders.ts";
import { type ConnectionFixture, createConnectionFixture, ended, refused } from "./connection-fixture.ts";

/** What an attempt meets while a fault lasts: an answer, or how it fails. */
type Met = "stream" | "500" | "retry after 7 s" | "retry after 3 s" | "no answer" | "cut at once" | "stall";
/** How open streams break, and what attempts meet then; as often as in the bench. */
const FAULTS: readonly (readonly [strike: "cut" | "stall", met: Met])[] = [
  ["cut", "stream"],
  ["cut", "stream"],
  ["cut", "stream"],
  ["stall", "stream"],
  ["cut", "no answer"],
  ["cut", "cut at once"],
  ["cut", "cut at once"],
  ["cut", "stall"],
  ["cut", "retry after 7 s"],
  ["cut", "retry after 3 s"],
  ["cut", "500"],
  ["cut", "500"],
  ["cut", "500"],
  ["cut", "500"],
  ["cut", "500"],
  ["cut", "500"],
  ["cut", "500"],
];
const LONGEST_FAULT_MS = 20_000;
const LONGEST_PEACE_MS = 25_000;
/** People speak, and some of it is sent, this often, in ms. */
const TEXT_EVERY_MS = 700;
const STEP_MS = 100;

export type FaultTable = {
  /** From the end of each fault until the stream is open again, sorted, in ms. */
  readonly backMs: readonly number[];
  /** When streams were opened, in ms. */
  readonly opened: readonly number[];
};

/** What the network does with one fixture. */
function network(fixture: ConnectionFixture) {
  const stalled = new Set<number>();
  let met: Met = "stream";
  let seen = 0;

  function answer(id: number): void {
    if (met === "500") fixture.end(refused(500), id);
    else if (met === "retry after 7 s") fixture.end(refused(503, 7_000), id);
    else if (met === "retry after 3 s") fixture.end(refused(429, 3_000), id);
    else if (met === "no answer") stalled.add(id);
    else {
      fixture.accept(id);
      fixture.say("event", id);
      if (met === "cut at once") fixture.end(ended, id);
      if (met === "stall") stalled.add(id);
    }
  }

  return {
    meet: (next: Met) => {
      met = next;
    },
    strike: (how: "cut" | "stall") => {
      for (const id of fixture.open()) {
        if (how === "stall") stalled.add(id);
        else fixture.end(ended, id);
      }
    },
    answerAll: () => {
      for (; seen < fixture.opened.length; seen += 1) {
        const id = fixture.opened[seen]?.id ?? 0;
        if (fixture.open().includes(id)) answer(id);
      }
    },
    speak: () => {
      const { main } = fixture.state();
      if (main?.openedAt !== undefined && !stalled.has(main.id)) fixture.say("text", main.id);
    },
  };
}

/** Breaks a viewer's stream `faults` times. */
export function runFaultTable(seed: number, faults: number): FaultTable {
  const random = seededRandom(seed);
  const fixture = createConnectionFixture({ random: seededRandom(seed + 1_000) });
  const net = network(fixture);
  let speaksAt = 0;
  function pass(ms: number): void {
    const until = fixture.now() + ms;
    while (fixture.now() < until) {
      fixture.advanceTo(Math.min(until, speaksAt, wakeAt(fixture.state()) ?? Infinity));
      net.answerAll();
      if (fixture.now() < speaksAt) continue;
      speaksAt = fixture.now() + TEXT_EVERY_MS;
      net.speak();
    }
  }
  const isLive = (): boolean =>
    fixture.state().main?.openedAt !== undefined || fixture.state().previous !== undefined;

  fixture.send({ type: "start" });
  net.answerAll();
  fixture.send({ type: "heartbeat", everyMs: 15_000 });
  const backMs: number[] = [];
  for (let fault = 0; fault < faults; fault += 1) {
    pass(random() * LONGEST_PEACE_MS);
    const [strike, met] = FAULTS[Math.floor(random() * FAULTS.length)] ?? ["cut", "stream"];
    net.meet(met);
    net.strike(strike);
    pass(random() * LONGEST_FAULT_MS);
    net.meet("stream");
    const from = fixture.now();
    while (!isLive()) pass(STEP_MS);
    backMs.push(fixture.now() - from);
  }
  return { backMs: backMs.toSorted((a, b) => a - b), opened: fixture.opened.map(({ at }) => at) };
}
