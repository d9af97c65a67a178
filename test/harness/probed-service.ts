/**
 * A rehearsal with a fault in front of it, and a probe of both, in a time that a test makes pass: what is measured is
 * the same on a slow machine.
 */
import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { constants, createGzip } from "node:zlib";

import { createDemo } from "../../src/node/rehearsal/demo.ts";
import { createHandler } from "../../src/node/rehearsal/handler.ts";
import { type Probed, type ProbeOptions, runProbe } from "../../src/node/probe/run-probe.ts";
import { builtInScript } from "../../src/node/rehearsal/script/scripts.ts";
import { fakeSynthesizer } from "./fake-synthesizer.ts";
import { createManualClock, type ManualClock } from "./manual-clock.ts";

/** What a server before the service does wrong. */
export type FrontFault =
  /** Holds the stream back and lets it through every so often, in ms. */
  | { readonly kind: "buffer"; readonly everyMs: number }
  | { readonly kind: "gzip" }
  | { readonly kind: "no-cors" }
  | { readonly kind: "redirect" }
  | { readonly kind: "content-type"; readonly type: string }
  /** Each block of the stream as it is sent on. */
  | { readonly kind: "rewrite"; readonly block: (block: string) => string };

const STREAM = /^\/broadcast\/[^/]+\/text/;
/** Time passes in such steps, in ms. */
const STEP_MS = 50;
/** Turns of the event loop in which what was written on loopback arrives. */
const TURNS = 8;

const close = async (server: ReturnType<typeof createServer>): Promise<void> => {
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  server.closeAllConnections();
  await closed;
};

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function sendOn(
  answered: IncomingMessage,
  response: ServerResponse,
  fault: FrontFault,
  clock: ManualClock,
): void {
  if (fault.kind === "gzip") {
    const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH });
    gzip.pipe(response);
    answered.pipe(gzip);
  } else if (fault.kind === "buffer") {
    let held: Buffer[] = [];
    const letGo = (): void => {
      if (response.destroyed) return;
      if (held.length > 0) response.write(Buffer.concat(held));
      held = [];
      clock.after(fault.everyMs, letGo);
    };
    letGo();
    answered.on("data", (chunk: Buffer) => held.push(chunk));
  } else if (fault.kind === "rewrite") {
    answered.setEncoding("utf8");
    let rest = "";
    answered.on("data", (text: string) => {
      const blocks = (rest + text).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) response.write(`${fault.block(block)}\n\n`);
    });
  } else answered.pipe(response);
}

function frontOf(target: string, fault: FrontFault, clock: ManualClock) {
  return createServer((message, response) => {
    const isStream = STREAM.test(message.url ?? "") && message.method === "GET";
    if (fault.kind === "redirect" && isStream) {
      response.writeHead(302, { location: `${target}${message.url ?? ""}` }).end();
      return;
    }
    const upstream = httpRequest(
      new URL(message.url ?? "/", target),
      { method: message.method, headers: message.headers, agent: false },
      (answered) => {
        const { "content-length": _length, ...kept } = answered.headers;
        const headers = Object.entries(kept).filter(
          ([name]) => fault.kind !== "no-cors" || !name.startsWith("access-control-"),
        );
        const changed = isStream && answered.statusCode === 200;
        response.writeHead(answered.statusCode ?? 502, {
          ...Object.fromEntries(headers),
          ...(changed && fault.kind === "gzip" ? { "content-encoding": "gzip" } : {}),
          ...(changed && fault.kind === "content-type" ? { "content-type": fault.type } : {}),
        });
        response.flushHeaders();
        response.on("close", () => upstream.destroy());
        if (changed) sendOn(answered, response, fault, clock);
        else answered.pipe(response);
      },
    );
    upstream.on("error", () => response.destroy());
    message.pipe(upstream);
  });
}

/** Probes the rehearsal, from behind `fault` where there is one, while time passes. */
export async function probeRehearsal(
  fault: FrontFault | undefined,
  options: Omit<ProbeOptions, "service">,
): Promise<Probed> {
  const clock = createManualClock();
  const startAt = Date.parse("2026-01-03T10:00:00.000Z");
  const { synthesize } = fakeSynthesizer();
  const rehearsal = createDemo({ script: builtInScript(), now: () => startAt + clock.now(), synthesize });
  const handler = createHandler(rehearsal);
  const service = createServer((message, response) =>
    handler(message, response, () => response.writeHead(404).end()),
  );
  const target = await listen(service);
  const front = fault && frontOf(target, fault, clock);
  const asked = front === undefined ? target : await listen(front);
  try {
    const run = { isOver: false };
    const probed = runProbe({ ...options, service: asked }, clock).finally(() => {
      run.isOver = true;
    });
    while (!run.isOver) {
      for (let turn = 0; turn < TURNS; turn += 1)
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      clock.advance(STEP_MS);
      rehearsal.tick();
    }
    return await probed;
  } finally {
    if (front !== undefined) await close(front);
    await close(service);
  }
}
