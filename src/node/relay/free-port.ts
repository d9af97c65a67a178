/**
 * A port for a program that cannot choose one itself.
 */
import { createServer } from "node:net";

/** Below those that a system gives to whoever asks for any one (from 32768 on Linux): nobody else is given it meanwhile. */
const LEAST = 12_000;
const MOST = 32_000;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });

/** A port of loopback that nobody listens on at the moment. */
export async function freePort(random: () => number = Math.random): Promise<number> {
  for (;;) {
    const port = LEAST + Math.floor(random() * (MOST - LEAST));
    if (await isFree(port)) return port;
  }
}
