/**
 * Builds the script for event pages beside the viewer: one classic file with a name that stays, because other people's
 * pages point to it.
 */
import { fileURLToPath } from "node:url";

import type { Plugin } from "vite";

import { buildAlone } from "./stand-alone.ts";

const ENTRY = fileURLToPath(new URL("../../embed/element.ts", import.meta.url));

/** The file's name, at the top of the viewer's origin. */
const ELEMENT_SCRIPT = "live-subtitles.js";

/** The script's text, made small, for the oldest browsers the viewer runs in. */
export const buildElementScript = async (): Promise<string> => (await buildAlone({ input: ENTRY })).script;

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
