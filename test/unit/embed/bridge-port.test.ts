import { describe, expect, it } from "vitest";

import { openHostPort } from "../../../src/embed/host-port.ts";
import { type Inbox, openInbox } from "../../../src/embed/inbox.ts";
import { type Command, encode } from "../../../src/embed/messages.ts";

const HOST = "https://event.example";

/** A window in a frame, as far as messages are concerned. */
function fakeFrame(): {
  readonly window: Window;
  readonly post: (data: unknown, more?: { source?: unknown; origin?: string }) => void;
} {
  const target = new EventTarget();
  const parent = {};
  const window = Object.assign(target, { parent }) as unknown as Window;
  return {
    window,
    post: (data, { source = parent, origin = HOST } = {}) =>
      void target.dispatchEvent(Object.assign(new Event("message"), { source, origin, data })),
  };
}

function open(inbox: Inbox, allowed: readonly string[] = ["*"], secret = false) {
  const commands: Command[] = [];
  const posted: { readonly message: unknown; readonly to: unknown }[] = [];
  const port = openHostPort({
    inbox,
    parent: {
      postMessage: (message: unknown, to?: unknown) => {
        posted.push({ message, to });
      },
    },
    discretion: () => ({ allowed, secret }),
    onCommand: (command) => commands.push(command),
  });
  return { commands, posted, port };
}

describe("the inbox of a frame", () => {
  it("keeps what comes before somebody listens", () => {
    const { window, post } = fakeFrame();
    const inbox = openInbox(window);
    post(encode({ type: "hello" }));
    const { commands, posted, port } = open(inbox);
    expect(commands).toEqual([{ type: "hello" }]);
    port.report({ type: "connection", state: "live" });
    expect(posted).toEqual([{ message: encode({ type: "connection", state: "live" }), to: HOST }]);
  });

  it("keeps the page's letters though strangers crowd in", () => {
    const { window, post } = fakeFrame();
    const inbox = openInbox(window);
    post(encode({ type: "hello" }));
    for (let count = 0; count < 1_000; count += 1) post(encode({ type: "hello" }), { source: {} });
    expect(open(inbox).commands).toEqual([{ type: "hello" }]);
  });

  it("hears nothing in a window that stands alone", () => {
    const { window, post } = fakeFrame();
    Object.assign(window, { parent: window });
    const { commands } = open(openInbox(window));
    post(encode({ type: "hello" }), { source: window });
    expect(commands).toEqual([]);
  });

  it("is for the next listener when one has ended", () => {
    const { window, post } = fakeFrame();
    const inbox = openInbox(window);
    const first = open(inbox);
    first.port.close();
    post(encode({ type: "hello" }));
    expect(first.commands).toEqual([]);
    expect(open(inbox).commands).toEqual([{ type: "hello" }]);
  });
});

describe("the port to the page", () => {
  it("stays with the next listener when the one before ends late", () => {
    const { window, post } = fakeFrame();
    const inbox = openInbox(window);
    const heard: unknown[] = [];
    const endFirst = inbox.listen(() => heard.push("first"));
    inbox.listen(({ data }) => heard.push(data));
    endFirst();
    post("letter");
    expect(heard).toEqual(["letter"]);
  });

  it("knows who said hello to the page of the viewer that was in the frame before", () => {
    const { window, post } = fakeFrame();
    const inbox = openInbox(window);
    const first = open(inbox);
    expect(first.port.wasGreeted).toBe(false);
    post(encode({ type: "hello" }));
    first.port.close();
    const { posted, port } = open(inbox);
    expect(port.wasGreeted).toBe(true);
    port.report({ type: "connection", state: "live" });
    expect(posted).toEqual([{ message: encode({ type: "connection", state: "live" }), to: HOST }]);
    expect(open(openInbox(fakeFrame().window)).port.wasGreeted).toBe(false);
  });

  it("says nothing to a page that was not heard", () => {
    const { window, post } = fakeFrame();
    const { commands, posted, port } = open(openInbox(window), ["https://other.example"]);
    post(encode({ type: "hello" }));
    port.report({ type: "connection", state: "live" });
    expect(commands).toEqual([]);
    expect(posted).toEqual([]);
  });

  it("keeps what was said behind a password from pages that are not named", () => {
    const { window, post } = fakeFrame();
    const { posted, port } = open(openInbox(window), ["*"], true);
    post(encode({ type: "hello" }));
    port.report({ type: "sentence", sid: 1, isFinal: true, speaker: "", texts: [] });
    expect(posted).toEqual([]);
  });
});
