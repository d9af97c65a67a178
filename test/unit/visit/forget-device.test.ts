import { describe, expect, it } from "vitest";

import { forgetViewer } from "../../../src/offline/forget.ts";
import { forgetDevice, type ForgetPorts } from "../../../src/visit/forget-device.ts";
import { forgetWithOthers, type OpenChannel } from "../../../src/visit/forget-tab.ts";

/** A storage area with what `Object.keys` of a real one shows. */
function area(entries: Readonly<Record<string, string>>): Storage {
  const storage: Record<string, string> = { ...entries };
  Object.defineProperty(storage, "removeItem", { value: (key: string) => delete storage[key] });
  return storage as unknown as Storage;
}

const refusing = (): never => {
  throw new DOMException("refused", "SecurityError");
};

const ports = (more: Partial<ForgetPorts> = {}): ForgetPorts => ({
  deviceStorage: () => area({}),
  tabStorage: () => area({}),
  channel: channels(),
  forgetTalks: async () => true,
  forgetViewer: async () => true,
  ...more,
});

describe("deleting everything", () => {
  it("takes what is the viewer's, and leaves what is somebody else's", async () => {
    const device = area({
      "reader-preferences": "{}",
      "keep-answers": "[]",
      "seen-offers": "[]",
      "kept-password:a3f9": "x",
      "reader-preferences-of-another": "y",
      account: "z",
    });
    const tab = area({
      "viewer-access:a3f9": "k",
      "handed-over:a3f9": "k",
      "last-event:a3f9": "4",
      "kept-tail": "{}",
      "keeping-problem-told": "full",
      "self-reloads": "[]",
      cart: "1",
    });
    expect(await forgetDevice(ports({ deviceStorage: () => device, tabStorage: () => tab }))).toBe(true);
    expect(Object.keys(device)).toEqual(["reader-preferences-of-another", "account"]);
    expect(Object.keys(tab)).toEqual(["cart"]);
  });

  it("where the browser gives no storage has nothing to do there", async () => {
    expect(await forgetDevice(ports({ deviceStorage: refusing, tabStorage: refusing }))).toBe(true);
  });

  it("says when something is left, and deletes the rest all the same", async () => {
    const device = area({ "reader-preferences": "{}" });
    let asked = 0;
    const done = await forgetDevice(
      ports({
        deviceStorage: () => device,
        forgetTalks: async () => false,
        forgetViewer: async () => {
          asked += 1;
          return true;
        },
      }),
    );
    expect(done).toBe(false);
    expect(asked).toBe(1);
    expect(Object.keys(device)).toEqual([]);
  });
});

/** Channels as the tabs of one browser have them. */
function channels(): OpenChannel {
  const hearing: (() => void)[] = [];
  return () =>
    ({
      addEventListener: (_type: string, hear: () => void) => void hearing.push(hear),
      postMessage: () => hearing.forEach((hear) => hear()),
      close: () => undefined,
    }) as unknown as BroadcastChannel;
}

describe("what other tabs keep", () => {
  const other = () => area({ "viewer-access:a3f9": "k", "last-event:a3f9": "4", cart: "1" });

  it("is deleted with the rest", async () => {
    const [tab, channel] = [other(), channels()];
    forgetWithOthers(() => tab, channel);
    expect(await forgetDevice(ports({ channel }))).toBe(true);
    expect(Object.keys(tab)).toEqual(["cart"]);
  });

  it("may be left where they cannot be told, which is said", async () => {
    const tab = other();
    forgetWithOthers(() => tab, refusing);
    expect(await forgetDevice(ports({ channel: refusing }))).toBe(false);
  });
});

describe("forgetting the viewer's own files", () => {
  const registration = (scriptURL: string, gone: string[]) =>
    ({
      active: { scriptURL },
      waiting: null,
      installing: null,
      unregister: async () => gone.push(scriptURL) > 0,
    }) as unknown as ServiceWorkerRegistration;

  it("ends its worker and empties its caches, and leaves others alone", async () => {
    const gone: string[] = [];
    const names = new Set(["build 1", "build 2", "config", "fonts", "another-app"]);
    const done = await forgetViewer({
      navigator: {
        serviceWorker: {
          getRegistrations: async () => [
            registration("https://viewer.example/sw.js", gone),
            registration("https://viewer.example/other/worker.js", gone),
          ],
        },
      },
      caches: { keys: async () => [...names], delete: async (name) => names.delete(name) },
    });
    expect(done).toBe(true);
    expect(gone).toEqual(["https://viewer.example/sw.js"]);
    expect([...names]).toEqual(["another-app"]);
  });

  it("has nothing to do where there are neither, and says when it is refused", async () => {
    expect(await forgetViewer({ navigator: {} })).toBe(true);
    expect(await forgetViewer({ navigator: {}, caches: { keys: refusing, delete: refusing } })).toBe(false);
  });
});
