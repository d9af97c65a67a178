/**
 * Where the frame leads. Only a code of four characters, plain names and an origin with a known scheme ever become an address,
 * so that nothing written on the tag can lead the frame anywhere else.
 */
import { err, ok, type Result } from "../lib/result.ts";
import type { Parameters } from "./messages.ts";

/** What is wrong with a tag. */
export type TagError = "bad-token" | "bad-event" | "bad-talk" | "bad-server";

/** What is shown at a viewer: the path of one of its pages for frames, and what that has to know. */
export type Place = { readonly origin: string; readonly path: string; readonly query: Parameters };

/** What the tag names; `null` for an attribute that is absent. */
export type Named = {
  readonly token: string | null;
  /** The name of an event's file; empty or `-` for `event.json`. */
  readonly event: string | null;
  /** One room of the event. */
  readonly room: string | null;
  /** A published talk, as its address has it: `a3f9/the-bridge`. */
  readonly talk: string | null;
  /** An address at the viewer; without it the viewer is where the script came from. */
  readonly server: string | null;
};

const originOf = (address: string): string | undefined => {
  try {
    const { protocol, origin } = new URL(address);
    return protocol === "https:" || protocol === "http:" ? origin : undefined;
  } catch {
    return undefined;
  }
};

const trimmed = (text: string | null): string => (text ?? "").trim().toLowerCase();

/** The event, or one room of it, that a tag names. */
function eventOf({ event, room }: Named): Result<Omit<Place, "origin">, TagError> {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries({ event: trimmed(event), room: trimmed(room) })) {
    if (value === "" || (name === "event" && value === "-")) continue;
    if (!/^[a-z\d-]{1,40}$/.test(value)) return err("bad-event");
    query[name] = value;
  }
  return ok({ path: "event", query });
}

function broadcastOf({ token }: Named): Result<Omit<Place, "origin">, TagError> {
  const path = trimmed(token);
  return /^[a-z\d]{4}$/.test(path) ? ok({ path, query: {} }) : err("bad-token");
}

function talkOf(talk: string): Result<Omit<Place, "origin">, TagError> {
  const path = trimmed(talk);
  return /^[a-z\d]{4}\/[a-z\d-]{1,60}$/.test(path)
    ? ok({ path: `talk/${path}`, query: {} })
    : err("bad-talk");
}

/**
 * What a tag names; `script` is where the script came from. Where it names a talk, an event or a room, its token does not count. Case
 * and blanks around a code and a name are forgiven.
 */
export function placeOf(named: Named, script: string): Result<Place, TagError> {
  const isEvent = (named.event ?? named.room) !== null;
  const place = named.talk !== null ? talkOf(named.talk) : isEvent ? eventOf(named) : broadcastOf(named);
  if (!place.ok) return place;
  const origin = originOf(named.server ?? script);
  return origin === undefined ? err("bad-server") : ok({ origin, ...place.value });
}

/** The frame's address. */
export function frameAddress({ origin, path, query }: Place, parameters: Parameters): string {
  const text = new URLSearchParams({ ...query, ...parameters }).toString();
  return `${origin}/embed/${path}${text === "" ? "" : `?${text}`}`;
}
