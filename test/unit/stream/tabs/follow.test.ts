/**
 * What a leader tells is taken in slices, in its order, also what stands between its frames.
 */
import { describe, expect, it } from "vitest";

import { follow } from "../../../../src/stream/tabs/follow.ts";
import type { TabMessage } from "../../../../src/stream/tabs/protocol.ts";
import { createCondition } from "../../../harness/condition.ts";
import { createManualClock } from "../../../harness/manual-clock.ts";

const ME = "tab-2";
const from = "tab-1";
const frame = (name: string) => ({ name, data: "{}" });

/** A tab that takes 5 ms for each frame, and what it has told by then. */
function slowTab() {
  const clock = createManualClock();
  const { notify, until } = createCondition();
  const told: string[] = [];
  const tell = (what: string): void => {
    told.push(what);
    notify();
  };
  const following = follow(
    undefined,
    {
      onOpen: () => tell("opened"),
      onBytes: () => undefined,
      together: (run) => run(),
      onFrame: ({ name }) => {
        clock.sleep(5);
        tell(name);
      },
      onId: (id) => tell(`at ${id}`),
      onMissing: () => tell("missing"),
      onClose: () => tell("closed"),
    },
    {
      clock,
      tabId: ME,
      begins: "joining",
      join: () => undefined,
      leave: () => tell("left"),
      getInLine: () => undefined,
      tell: () => undefined,
      openOwn: (lastEventId) => {
        tell(`own from ${lastEventId}`);
        return { close: () => undefined };
      },
      onTakenIn: () => undefined,
    },
  );
  const hear = (...messages: readonly TabMessage[]): void => {
    for (const message of messages) following.take({ type: "message", message });
  };
  return { hear, told, until, take: following.take };
}

const past: TabMessage = {
  type: "past",
  from,
  to: ME,
  pieces: [frame("1"), { lostForMs: 1_000, isOver: true }, frame("2"), frame("3"), frame("4")],
  id: "e4",
};

describe("a tab that is told of more than it can take at once", () => {
  it("lets the page come first before all is told, and keeps the order", async () => {
    const { hear, told, until } = slowTab();
    hear({ type: "welcome", from, to: ME, open: true }, past, {
      type: "frame",
      from,
      frame: frame("5"),
      id: "",
    });
    hear({ type: "id", from, id: "e5" });
    expect(told).toEqual(["opened", "1", "missing", "2"]);
    await until("all", () => told.includes("at e5"));
    expect(told).toEqual(["opened", "1", "missing", "2", "3", "4", "at e4", "5", "at e5"]);
  });

  it("is told all of it before the stream is over", () => {
    const { hear, told } = slowTab();
    hear({ type: "welcome", from, to: ME, open: true }, past, {
      type: "closed",
      from,
      cause: { kind: "network" },
    });
    expect(told).toEqual(["opened", "1", "missing", "2", "3", "4", "at e4", "closed"]);
  });

  it("goes on by itself from the end of it, not from its middle", () => {
    const { hear, told, take } = slowTab();
    hear({ type: "welcome", from, to: ME, open: false }, past);
    take({ type: "leading" });
    expect(told).toEqual(["1", "missing", "2", "3", "4", "at e4", "own from e4"]);
  });

  it("does not take it at once because another leader answers too", () => {
    const { hear, told } = slowTab();
    hear({ type: "welcome", from, to: ME, open: true }, past, {
      type: "welcome",
      from: "tab-3",
      to: ME,
      open: true,
    });
    expect(told).toEqual(["opened", "1", "missing", "2", "left"]);
  });
});
