/**
 * Stands in for the viewer in a frame: it speaks the protocol, holds settings, and does nothing else unless a test says
 * so. The code in its address tells how it behaves: `mute` never answers, `slow` only the third hello.
 */
import {
  type Command,
  decodeCommand,
  encode,
  type FrameEvent,
  type Parameters,
} from "../../src/embed/messages.ts";

export type FakeFrame = {
  readonly commands: readonly Command[];
  readonly say: (event: FrameEvent) => void;
  /** What a reader does in the frame. */
  readonly change: (parameters: Parameters) => void;
  /** Says something that may be no event at all. */
  readonly post: (message: unknown) => void;
};

const place = location.pathname.split("/").at(-1) ?? "";
/** The page of an event reads no broadcast. */
const token = place === "event" ? "" : place;
const commands: Command[] = [];
let parameters: Parameters = Object.fromEntries(new URLSearchParams(location.search));
let host = "*";

const post = (message: unknown): void => parent.postMessage(message, host);
const say = (event: FrameEvent): void => post(encode(event));

function change(news: Parameters): void {
  parameters = { ...parameters, ...news };
  say({ type: "settings", parameters });
}

const hellos = (): number => commands.filter(({ type }) => type === "hello").length;

addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
  const command = source === parent ? decodeCommand(data) : undefined;
  if (command === undefined) return;
  host = origin;
  commands.push(command);
  if (command.type === "set") change(command.parameters);
  if (command.type !== "hello" || token === "mute" || (token === "slow" && hellos() < 3)) return;
  say({ type: "ready", token, name: `Channel ${token}` });
  say({ type: "settings", parameters });
});

Object.assign(window, { fake: { commands, say, change, post } satisfies FakeFrame });
