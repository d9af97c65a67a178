/**
 * An address that services call by themselves, and what they said there.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export type CalledAddress = {
  readonly url: string;
  /** The bodies of the calls, as they came. */
  readonly calls: readonly string[];
  readonly close: () => Promise<void>;
};

export async function openCalledAddress(): Promise<CalledAddress> {
  const calls: string[] = [];
  const server = createServer((message, response) => {
    const take = async (): Promise<void> => {
      calls.push(await text(message));
      response.end();
    };
    take().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    calls,
    close: async () => {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
