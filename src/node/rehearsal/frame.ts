/**
 * What is written on streams, as bytes that are made once and shared by everybody who gets them: a viewer that is behind
 * costs a reference for each frame it has not read, not a copy.
 */
import { encodeEvent, type WireEvent } from "../../vas/encode-event.ts";

/** How events are wrapped on the wire (docs/contract.md, "Tolerance"). */
export type Envelope = "named" | "typed" | "action";

export type Frame = {
  readonly bytes: Buffer;
  /** The same as one chunk of HTTP/1.1's chunked coding (RFC 9112 section 7.1). */
  readonly chunk: Buffer;
};

/** `text` as it goes out; never empty, since an empty chunk is the end of an answer. */
export function frameOf(text: string): Frame {
  const size = Buffer.byteLength(text);
  const head = `${size.toString(16)}\r\n`;
  const chunk = Buffer.from(`${head}${text}\r\n`);
  return { bytes: chunk.subarray(head.length, head.length + size), chunk };
}

/** One event in the event-stream format. Throws on a payload of the wrong shape. */
export function eventFrame(event: WireEvent, id: string, envelope: Envelope): Frame {
  const payload = encodeEvent(event);
  if (envelope === "named") return frameOf(`id: ${id}\nevent: ${event.name}\ndata: ${payload}\n\n`);
  const fields = JSON.parse(payload) as Record<string, unknown>;
  const wrapped =
    envelope === "typed"
      ? { type: event.name, data: fields }
      : { type: "broadcast", data: { action: event.name, ...fields } };
  return frameOf(`id: ${id}\ndata: ${JSON.stringify(wrapped)}\n\n`);
}
