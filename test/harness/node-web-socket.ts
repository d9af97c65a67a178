/**
 * WebSockets in Node. Tests resolve packages as browsers do, where `ws` has neither a server nor a client: so its file for Node is
 * named.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type * as Ws from "ws";

const load = createRequire(import.meta.url);
const ws = load(join(dirname(load.resolve("ws")), "index.js")) as typeof Ws;

export const { WebSocketServer } = ws;

/** A client, as pages have one; Node 20 has none of its own. As there, an error is told by the close that follows. */
export const NodeWebSocket = class extends ws.WebSocket {
  constructor(address: string) {
    super(address);
    this.on("error", () => undefined);
  }
} as unknown as typeof WebSocket;
