/**
 * The messages of obs-websocket 5 (rpcVersion 1) as far as captions need them: what OBS says, and what is answered. The protocol is
 * obs-websocket's own documentation ("obs-websocket 5.0.0 Protocol", in its repository).
 */
import { fieldsOf } from "../lib/fields.ts";

/** The version of the protocol that is spoken; OBS has it since 28. */
export const RPC_VERSION = 1;
/** Longest message of OBS that is read, in characters: those that are waited for are short. */
const LONGEST_MESSAGE = 64_000;

/** Where the parts of a challenge come from. */
export type Challenge = { readonly challenge: string; readonly salt: string };

export type ObsMessage =
  | { readonly type: "hello"; readonly rpcVersion: number; readonly challenge?: Challenge }
  | { readonly type: "identified" }
  | { readonly type: "response"; readonly id: string; readonly code: number }
  | { readonly type: "other" };

const OTHER: ObsMessage = { type: "other" };

function hello({ rpcVersion, authentication }: Readonly<Record<string, unknown>>): ObsMessage {
  if (typeof rpcVersion !== "number") return OTHER;
  if (authentication === undefined) return { type: "hello", rpcVersion };
  const { challenge, salt } = fieldsOf(authentication);
  if (typeof challenge !== "string" || typeof salt !== "string") return OTHER;
  return { type: "hello", rpcVersion, challenge: { challenge, salt } };
}

/** What a message of OBS says; `other` for what is none, or does not matter here. */
export function readMessage(raw: unknown): ObsMessage {
  if (typeof raw !== "string" || raw.length > LONGEST_MESSAGE) return OTHER;
  let parsed: unknown;
  try {
    parsed = JSON.parse(raw);
  } catch {
    return OTHER;
  }
  const { op, d } = fieldsOf(parsed);
  const data = fieldsOf(d);
  if (op === 0) return hello(data);
  if (op === 2) return { type: "identified" };
  if (op !== 7) return OTHER;
  const { code } = fieldsOf(data["requestStatus"]);
  const { requestId } = data;
  return typeof code === "number" && typeof requestId === "string"
    ? { type: "response", id: requestId, code }
    : OTHER;
}

/** Asks for no events: nothing of them is needed. */
export const identify = (authentication: string | undefined): string =>
  JSON.stringify({
    op: 1,
    d: {
      rpcVersion: RPC_VERSION,
      ...(authentication === undefined ? {} : { authentication }),
      eventSubscriptions: 0,
    },
  });

export const sendStreamCaption = (requestId: string, captionText: string): string =>
  JSON.stringify({
    op: 6,
    d: { requestType: "SendStreamCaption", requestId, requestData: { captionText } },
  });

/** Why OBS closes a connection, as far as it matters here (WebSocketCloseCode). */
export const CLOSED = { authenticationFailed: 4009, unsupportedVersion: 4010 } as const;

const base64 = (buffer: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(buffer)));

async function hashed(text: string): Promise<string> {
  return base64(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/** The answer to a challenge; it tells nobody the password. Needs a secure context. */
export async function answerTo({ challenge, salt }: Challenge, password: string): Promise<string> {
  return hashed((await hashed(password + salt)) + challenge);
}
