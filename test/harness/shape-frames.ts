/**
 * Frames of unknown names, and what is expected of them, for the tests of reading by shape.
 */
import { expect } from "vitest";

import { decodeFrame } from "../../src/vas/decode-event.ts";
import type { BroadcastEvent } from "../../src/vas/events/index.ts";
import { readByShape } from "../../src/vas/shape/read-shape.ts";

export const KNOWN = { transcriptionLanguage: "de-DE", translationLanguages: ["en-US", "fr-FR"] };

/** What a frame is read as; a code where it is refused. */
export function read(
  data: unknown,
  name = "message",
  known: object = KNOWN,
): readonly BroadcastEvent[] | string {
  const frame = { name, data: JSON.stringify(data) };
  const byName = decodeFrame(frame);
  if (byName.ok) throw new Error("It is read by its name.");
  const decoded = readByShape(frame, known, byName.error.code);
  return decoded.ok ? decoded.value : decoded.error.code;
}

export const said = (sid: number, text: string, more: object = {}) =>
  expect.objectContaining({ type: "sentence", sid, text, ...more }) as unknown;
export const told = (sid: number, language: string, text: string, more: object = {}) =>
  expect.objectContaining({ type: "translation", sid, language, text, ...more }) as unknown;
