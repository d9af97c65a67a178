/**
 * Builds the script for event pages beside the viewer: one classic file with a name that stays, because other people's
 * pages point to it.
 */
import { fileURLToPath } from "node:url";

import { build, type Plugin } from "vite";

const ENTRY = fileURLToPath(new URL("../../embed/element.ts", import.meta.url));

/** The file's name, at the top of the viewer's origin. */
const ELEMENT_SCRIPT = "live-subtitles.js";

/** The script's text, minified for the oldest browsers the viewer runs in. */
export async function buildElementScript(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      target: ["chrome93", "safari15.4", "firefox93"],
      modulePreload: { polyfill: false },
      lib: { entry: ENTRY, formats: ["iife"], name: "liveSubtitles", fileName: () => ELEMENT_SCRIPT },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const chunk = outputs.find((output) => output.type === "chunk" && output.isEntry);
  if (chunk?.type !== "chunk") throw new Error("The script for event pages was not built");
  return chunk.code;
}

/** Puts the script beside the built viewer, and serves it while the viewer is being developed. */
export function elementScriptPlugin(): Plugin {
  return {
    name: "element-script",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: ELEMENT_SCRIPT, source: await buildElementScript() });
    },
    configureServer: ({ middlewares }) => {
      middlewares.use(`/${ELEMENT_SCRIPT}`, (_message, response, next) => {
        response.setHeader("content-type", "text/javascript; charset=utf-8");
        buildElementScript().then((code) => response.end(code), next);
      });
    },
  };
}
