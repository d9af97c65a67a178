/**
 * A small server that a service can call when an import is done, beside the asking. What a call says is not believed, since
 * anybody could have sent it: it only has the command ask at once. The address that is given away ends with a secret.
 */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";

import { fieldsOf } from "../../lib/fields.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { cleanText } from "../../vas/clean-text.ts";

const SECRET_BYTES = 24;
const LARGEST_CALL = 64_000;

export type WebhookWish = {
  /** The address by which the service reaches this machine. */
  readonly url: string;
  /** Where the command listens, on the loopback address. */
  readonly port: number;
};

export type ImportWebhook = {
  /** The address that the service is given. */
  readonly address: string;
  /** Settles with the next call, or one that came since it was asked for. */
  readonly called: () => Promise<void>;
  /** Why a recording failed, as the last call said; empty where none did. */
  readonly source: () => string;
  readonly close: () => void;
};

async function sourceIn(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_CALL) chunks.push(chunk);
  }
  try {
    const fields = fieldsOf(JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown);
    const inner = { ...fields, ...fieldsOf(fields["data"]), ...fieldsOf(fields["payload"]) };
    const { failure_source: source } = inner;
    return typeof source === "string" ? cleanText(source, 60) : "";
  } catch {
    return "";
  }
}

/** Opens the server; `random` gives so many bytes of chance. The error is a sentence for the terminal. */
export async function openImportWebhook(
  { url, port }: WebhookWish,
  random: (bytes: number) => Buffer = randomBytes,
): Promise<Result<ImportWebhook, string>> {
  const secret = random(SECRET_BYTES).toString("base64url");
  let source = "";
  let isCalled = false;
  let wake = (): void => undefined;
  const server = createServer((message, response) => {
    const isOurs =
      message.method === "POST" && (message.url ?? "").split("?")[0]?.endsWith(`/${secret}`) === true;
    if (!isOurs) {
      response.writeHead(404).end();
      return;
    }
    const take = async (): Promise<void> => {
      const said = await sourceIn(message);
      if (said !== "") source = said;
      response.writeHead(204).end();
      isCalled = true;
      wake();
    };
    take().catch(() => response.destroy());
  });
  const listening = await new Promise<boolean>((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => resolve(true));
  });
  if (!listening) return err(`Port ${port} of this machine is taken. Take another with --webhook-port.`);
  return ok({
    address: `${url.replace(/\/+$/, "")}/${secret}`,
    called: () =>
      new Promise((resolve) => {
        wake = () => {
          if (!isCalled) return;
          isCalled = false;
          resolve();
        };
        wake();
      }),
    source: () => source,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}
