import { describe, expect, it } from "vitest";

import type { ConnectionInput } from "../../../src/stream/connection-state.ts";
import { watchPage } from "../../../src/stream/page-events.ts";

function fakePage(visibilityState: DocumentVisibilityState = "visible") {
  const document = Object.assign(new EventTarget(), { visibilityState });
  const page = Object.assign(new EventTarget(), { document });
  const sent: ConnectionInput["type"][] = [];
  const stop = watchPage(page as unknown as Window, (input) => void sent.push(input.type));
  return {
    sent,
    stop,
    show: (state: DocumentVisibilityState) => {
      document.visibilityState = state;
      document.dispatchEvent(new Event("visibilitychange"));
    },
    happen: (name: string, more: object = {}) => page.dispatchEvent(Object.assign(new Event(name), more)),
  };
}

describe("what a page tells the connection", () => {
  it("is that it was hidden and shown", () => {
    const { sent, show } = fakePage();
    show("hidden");
    show("visible");
    expect(sent).toEqual(["hidden", "visible"]);
  });

  it("is that it was opened in the background", () => {
    expect(fakePage("hidden").sent).toEqual(["hidden"]);
  });

  it("is that it came back from the back-forward cache, and not that it was loaded", () => {
    const { sent, happen } = fakePage();
    happen("pageshow", { persisted: false });
    expect(sent).toEqual([]);
    happen("pageshow", { persisted: true });
    expect(sent).toEqual(["restored"]);
  });

  it("is that it was left, for good or for the back-forward cache", () => {
    const { sent, happen } = fakePage();
    happen("pagehide", { persisted: true });
    expect(sent).toEqual(["left"]);
  });

  it("is that the network came and went", () => {
    const { sent, happen } = fakePage();
    happen("offline");
    happen("online");
    expect(sent).toEqual(["offline", "online"]);
  });

  it("is nothing once nobody listens", () => {
    const { sent, stop, show, happen } = fakePage();
    stop();
    show("hidden");
    for (const name of ["offline", "online"]) happen(name);
    happen("pageshow", { persisted: true });
    happen("pagehide", { persisted: true });
    expect(sent).toEqual([]);
  });
});
