/**
 * Who may talk with the viewer in a frame, as pure functions: the page around it, from an origin the deployment
 * allows, once it has said hello. Nobody else is heard, and nobody else is told anything.
 */
import type { Letter } from "./inbox.ts";
import { type Command, decodeCommand, type FrameEvent } from "./messages.ts";

export type Bridge = {
  /** The origin of the page that said hello; nothing before that. */
  readonly host: string | undefined;
};

export const noHost: Bridge = { host: undefined };

const ANY_ORIGIN = "*";

/** What the deployment allows (`config.json`): origins, or `*` for any. */
export type AllowedOrigins = readonly string[];

/**
 * Whether pages of this origin may talk with the viewer. A page in a sandbox, from a file or from `data:` has the
 * origin `"null"`, which is no origin: anybody can have it.
 */
export function isAllowed(origin: string, allowed: AllowedOrigins): boolean {
  if (!/^https?:\/\/[^/]+$/.test(origin)) return false;
  return allowed.includes(ANY_ORIGIN) || allowed.includes(origin);
}

/** Whether the origin is allowed by its own name. */
export const isNamed = (origin: string, allowed: AllowedOrigins): boolean =>
  isAllowed(origin, allowed) && allowed.includes(origin);

export type Taken = { readonly bridge: Bridge; readonly command: Command };

/** What a letter asks for; nothing where it is not from whom it should be, or makes no sense. It never throws. */
export function takeLetter(
  bridge: Bridge,
  { fromParent, origin, data }: Letter,
  allowed: AllowedOrigins,
): Taken | undefined {
  if (!fromParent || !isAllowed(origin, allowed)) return undefined;
  const command = decodeCommand(data);
  if (command === undefined) return undefined;
  if (command.type === "hello") return { bridge: { host: origin }, command };
  return bridge.host === origin ? { bridge, command } : undefined;
}

export type Discretion = {
  readonly allowed: AllowedOrigins;
  /** The broadcast has a password. */
  readonly secret: boolean;
};

/**
 * The one origin an event may be sent to; nothing where nobody is to be told. What was said behind a password is only
 * for pages that are allowed by name.
 */
export function recipientOf(
  { host }: Bridge,
  event: FrameEvent,
  { allowed, secret }: Discretion,
): string | undefined {
  if (host === undefined) return undefined;
  return event.type === "sentence" && secret && !isNamed(host, allowed) ? undefined : host;
}
