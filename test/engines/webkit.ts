/**
 * WebKit, the engine of Safari: Debian's WebKitGTK in its own small browser, driven by its own driver. It has no mode
 * without a window, so it draws on a screen that nobody sees (Xvfb).
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { type Engine, type EngineKind, eventually, type Tab } from "./engine.ts";
import { begun, ended, startDisplay } from "./processes.ts";
import { createTabs } from "./web-driver.ts";
import { type HttpSession, openSession } from "./web-driver-http.ts";
import { freePort } from "../../src/node/relay/free-port.ts";

const DRIVER = "/usr/bin/WebKitWebDriver";
const LIBRARIES = "/usr/lib";

/** What GStreamer would play on. */
const SOUND_DEVICES = [
  "alsasink",
  "jackaudiosink",
  "openalsink",
  "oss4sink",
  "osssink",
  "pipewiresink",
  "pulsesink",
];

/** The small browser that comes with the library, in the folder of its architecture and version. */
function browserPath(): string | undefined {
  if (!existsSync(LIBRARIES)) return undefined;
  return readdirSync(LIBRARIES)
    .flatMap((folder) =>
      ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map((version) =>
        join(LIBRARIES, folder, version, "MiniBrowser"),
      ),
    )
    .find((path) => existsSync(path));
}

function missing(): string | undefined {
  if (!existsSync(DRIVER) || browserPath() === undefined)
    return "WebKit is not there (webkit2gtk-driver): the tests in it are skipped.";
  return existsSync("/usr/bin/Xvfb") ? undefined : "There is no Xvfb: the tests in WebKit are skipped.";
}

const openBrowser = (port: number): Promise<HttpSession> =>
  eventually("WebKit", () =>
    openSession(`http://127.0.0.1:${port}`, {
      // Any other strategy hangs once a page has come out of the back-forward cache.
      pageLoadStrategy: "none",
      "webkitgtk:browserOptions": { binary: browserPath(), args: ["--automation"] },
    }),
  );

async function start(): Promise<Engine> {
  const display = await startDisplay();
  const port = await freePort();
  const driver = begun(
    spawn(DRIVER, [`--port=${port}`], {
      stdio: "ignore",
      // The browser is the driver's child, and goes with it as a group.
      detached: true,
      env: {
        ...process.env,
        DISPLAY: display.name,
        // The page is told these as its languages.
        LANG: "en_US.UTF-8",
        LANGUAGE: "en_US",
        // Drawing takes no graphics card, and no accessibility bus is looked for.
        WEBKIT_DISABLE_DMABUF_RENDERER: "1",
        LIBGL_ALWAYS_SOFTWARE: "1",
        NO_AT_BRIDGE: "1",
        // Sound goes nowhere, in time: looking for a device at each sound takes seconds on a busy machine, and a sound server
        // with a device of no sound leaves one out there.
        GST_PLUGIN_FEATURE_RANK: SOUND_DEVICES.map((name) => `${name}:NONE`).join(","),
      },
    }),
    "group",
  );
  const end = async (): Promise<void> => {
    await ended(driver, "group");
    await display.close();
  };
  try {
    const session = await openBrowser(port);
    const tabs = createTabs(session.send);
    let first: Promise<Tab> | undefined = tabs.first();
    return {
      open: async () => {
        const tab = first ?? tabs.open();
        first = undefined;
        return tab;
      },
      close: async () => {
        await session.end().catch(() => undefined);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

export const webkit: EngineKind = { missing, start };
