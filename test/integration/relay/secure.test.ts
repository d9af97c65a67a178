/**
 * The relay's fan-out behind TLS and HTTP/2, as it is on a name of its own: many streams on one connection, each with all that was
 * said, and exactly what follows the last event it had.
 */
import { type ClientHttp2Session, connect } from "node:http2";

import { createParser } from "eventsource-parser";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { ONE_LAP } from "../../harness/rehearsal-server.ts";
import { missingForRelay, type RelayStage, startRelayStage } from "../../harness/relay-stage.ts";

const PATIENCE = { timeout: 10_000, interval: 20 };

type Heard = { readonly ids: readonly string[]; readonly sids: readonly unknown[] };

describe.skipIf(missingForRelay() !== undefined)("a relay behind TLS and HTTP/2", () => {
  let stage: RelayStage;
  let session: ClientHttp2Session;

  beforeAll(async () => {
    stage = await startRelayStage({}, { isSecure: true });
    await stage.startRedis();
    await stage.startEngine();
    const relay = await stage.relay();
    await relay.until(/"event":"service-stream-open"/);
    session = connect(stage.origin, { rejectUnauthorized: false });
  }, 60_000);
  afterAll(async () => {
    session.close();
    await stage.close();
  });

  /** Opens a stream on the one connection; what it heard grows. */
  function listen(lastEventId?: string): Heard {
    const ids: string[] = [];
    const sids: unknown[] = [];
    const parser = createParser({
      onEvent: ({ id, data }) => {
        const fields = JSON.parse(data) as Readonly<Record<string, unknown>>;
        if (fields["is_final"] !== true) return;
        ids.push(id ?? "");
        sids.push(fields["sid"]);
      },
    });
    const stream = session.request({
      ":path": `/broadcast/${stage.token}/text?lang=en-US`,
      accept: "text/event-stream",
      ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
    });
    stream.setEncoding("utf8").on("data", (text: string) => parser.feed(text));
    onTestFinished(() => stream.close());
    return { ids, sids };
  }

  it("gives two streams of one connection the whole talk, and a third what follows its last event", async () => {
    stage.service.advance(ONE_LAP);
    const [one, other] = [listen(), listen()];
    await expect
      .poll(() => [one.sids, other.sids], PATIENCE)
      .toEqual([
        [1, 2, 3],
        [1, 2, 3],
      ]);
    const third = listen(one.ids[1]);
    await expect.poll(() => third.sids, PATIENCE).toEqual([3]);
    stage.service.advance(ONE_LAP);
    await expect.poll(() => third.sids, PATIENCE).toEqual([3, 4, 5, 6]);
    await expect.poll(() => one.sids, PATIENCE).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
