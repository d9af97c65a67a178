/**
 * Bounds on what is read of an answer. What a header says of its length is not believed, and a small compressed answer
 * may be large when it is unpacked: what counts are the bytes as they are read, and reading ends at the bound.
 */

/** The most that is read of each kind of answer, in bytes as unpacked. */
export const MOST_BYTES = {
  /** A broadcast: 100 languages with 100 voices each (`vas/offer.ts`) stay below. */
  broadcast: 2_000_000,
  viewerAccess: 64_000,
  /** `config.json`; pictures may be in it. */
  config: 1_000_000,
  /** A clip (docs/contract.md, "Tolerance"). */
  clip: 2_000_000,
  /** A page or a script of the viewer's own host. */
  ownFile: 8_000_000,
} as const;

/** There was more to read than the bound allows. */
export class TooLargeError extends Error {}

/**
 * The same answer with a body of at most `most` bytes: reading more of it fails with {@link TooLargeError}, and ends the
 * request. Its address is not kept, as no made answer has one.
 */
export function bounded(response: Response, most: number): Response {
  const { body, status, headers } = response;
  if (body === null) return response;
  const reader = body.getReader();
  let left = most;
  let excess: TooLargeError | undefined;
  const counted = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) {
        controller.close();
        return;
      }
      left -= value.byteLength;
      if (left >= 0) {
        controller.enqueue(value);
        return;
      }
      excess = new TooLargeError();
      controller.error(excess);
      await reader.cancel().catch(() => undefined);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const answer = new Response(counted, { status, headers });
  // Chromium tells every failure of a made body as one of the network.
  const told =
    <T>(read: () => Promise<T>) =>
    (): Promise<T> =>
      read().catch((error: unknown) => Promise.reject(excess ?? error));
  return Object.assign(answer, {
    text: told(answer.text.bind(answer)),
    json: told<unknown>(answer.json.bind(answer)),
    arrayBuffer: told(answer.arrayBuffer.bind(answer)),
  });
}
