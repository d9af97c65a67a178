/**
 * The connection to OBS, against a stand-in of its protocol over real sockets.
 */
import { expect, it, onTestFinished } from "vitest";

import { ANSWER_MS, openObsLink, type ObsLinkState } from "../../../src/obs/link.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { NodeWebSocket } from "../../harness/node-web-socket.ts";
import { type ObsStandIn, type ObsStandInOptions, startObsStandIn } from "../../harness/obs-stand-in.ts";

const PATIENCE = { timeout: 10_000, interval: 5 };

type Given = { readonly password?: string; readonly isSecure?: boolean };

/** A link to a stand-in, and the states it went through; its waits end when the test says so. */
async function linked(standIn: ObsStandInOptions, { password = "", isSecure = true }: Given = {}) {
  const obs = await startObsStandIn(standIn);
  onTestFinished(obs.close);
  return { obs, ...openLink(obs, password, isSecure) };
}

function openLink({ address }: Pick<ObsStandIn, "address">, password: string, isSecure = true) {
  const clock = createManualClock();
  const states: ObsLinkState[] = [];
  const link = openObsLink({
    settings: { address, password },
    openSocket: (url) => new NodeWebSocket(url),
    clock,
    random: () => 0.5,
    isSecure,
    onState: (state) => states.push(state),
  });
  onTestFinished(link.dispose);
  const last = () => states.at(-1);
  const until = (kind: ObsLinkState["kind"]) => expect.poll(() => last()?.kind, PATIENCE).toBe(kind);
  return { link, clock, states, last, until };
}

it("sends captions to an OBS without a password", async () => {
  const { obs, link, until } = await linked({});
  expect(link.send("too early")).toBe(false);
  await until("open");
  expect(link.send("Good morning.")).toBe(true);
  expect(link.send("")).toBe(true);
  await expect.poll(() => obs.captions, PATIENCE).toEqual(["Good morning.", ""]);
});

it("answers the challenge of one with a password, which never goes over the wire", async () => {
  const { obs, link, until } = await linked({ password: "Lyra-77 Öst" }, { password: "Lyra-77 Öst" });
  await until("open");
  link.send("Hello.");
  await expect.poll(() => obs.captions, PATIENCE).toEqual(["Hello."]);
  expect(obs.heard.join()).not.toContain("Lyra");
});

it.each([
  ["a wrong password", { password: "right" }, { password: "wrong" }, "wrong-password"],
  ["no password where there is one", { password: "right" }, {}, "needs-password"],
  ["a page without https", { password: "right" }, { password: "right", isSecure: false }, "not-secure"],
  ["a protocol that is newer", { rpcVersion: 2 }, {}, "unsupported"],
  ["a protocol that is older", { rpcVersion: 0 }, {}, "unsupported"],
] as const)("ends at %s, and does not try again", async (_what, standIn, given, problem) => {
  const { obs, clock, last, until } = await linked(standIn, given);
  await until("failed");
  expect(last()).toEqual({ kind: "failed", problem });
  clock.advance(600_000);
  expect(obs.connections()).toBe(1);
});

it("goes on while no stream is on, and sends what is said once one is", async () => {
  let isStreaming = false;
  const { obs, link, until } = await linked({ isStreaming: () => isStreaming });
  await until("open");
  link.send("Nobody watches.");
  await expect.poll(() => obs.heard.length, PATIENCE).toBe(2);
  isStreaming = true;
  link.send("Somebody does.");
  await expect.poll(() => obs.captions, PATIENCE).toEqual(["Somebody does."]);
});

it("comes back after OBS was closed, and sends nothing a second time", async () => {
  const first = await startObsStandIn();
  const { link, clock, last, until } = openLink(first, "");
  await until("open");
  link.send("Before.");
  await expect.poll(() => first.captions, PATIENCE).toEqual(["Before."]);
  await first.close();
  await until("waiting");
  expect(last()).toEqual({ kind: "waiting", problem: "unreachable" });
  expect(link.send("While it is away.")).toBe(false);
  const second = await startObsStandIn({ port: Number(first.address.split(":")[1]) });
  onTestFinished(second.close);
  clock.advance(30_000);
  await until("open");
  link.send("After.");
  await expect.poll(() => second.captions, PATIENCE).toEqual(["After."]);
});

it("waits longer from one attempt to the next where nothing listens", async () => {
  const gone = await startObsStandIn();
  await gone.close();
  const { clock, states, until } = openLink(gone, "");
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 7; attempt += 1) {
    await expect.poll(() => states.filter(({ kind }) => kind === "waiting").length, PATIENCE).toBe(attempt);
    const from = clock.now();
    const tries = states.length;
    while (states.length === tries) clock.advance(250);
    waits.push(clock.now() - from);
  }
  await until("waiting");
  expect(waits[6]).toBeGreaterThan((waits[0] ?? 0) * 2);
});

it("leaves an OBS that hangs, and one that says nothing of itself", async () => {
  const { obs, link, clock, last, until } = await linked({});
  await until("open");
  obs.hang();
  link.send("Anybody there?");
  await expect.poll(() => obs.heard.length, PATIENCE).toBe(2);
  clock.advance(ANSWER_MS);
  expect(last()).toEqual({ kind: "waiting", problem: "unreachable" });

  const old = await linked({ isSilent: true });
  await expect.poll(() => old.obs.connections(), PATIENCE).toBe(1);
  await expect
    .poll(() => {
      old.clock.advance(ANSWER_MS);
      return old.states.some((state) => state.kind === "waiting" && state.problem === "unsupported");
    }, PATIENCE)
    .toBe(true);
});

it("leaves nothing behind when it is disposed of", async () => {
  const { obs, link, states, until } = await linked({});
  await until("open");
  const before = states.length;
  link.dispose();
  obs.cut();
  await new Promise<void>((resolve) => systemClock.after(0, resolve));
  expect(states).toHaveLength(before);
  expect(link.send("Gone.")).toBe(false);
});
