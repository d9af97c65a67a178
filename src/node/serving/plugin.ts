/**
 * The last step of a build: compressed copies inside `dist/`, and beside it, in `dist-server/`, what the servers of the
 * recipes include. Only `vite.config.ts` uses this.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import type { Plugin } from "vite";

import { caddySnippet } from "./caddy.ts";
import { inlineHashes } from "./inline-hashes.ts";
import { nginxFiles } from "./nginx.ts";
import { precompress } from "./precompress.ts";

/** Where the servers' files of a build in `outDir` go: beside it, since nobody should be able to download them. */
export const serverFolder = (outDir: string): string => `${outDir}-server`;

/** The servers' files for a built page, by their paths. */
export function serverFiles(html: string): Readonly<Record<string, string>> {
  const inline = inlineHashes(html);
  const { maps, headers, locations, requestHeaders } = nginxFiles(inline);
  return {
    "nginx/header-maps.conf": maps,
    "nginx/headers.conf": headers,
    "nginx/locations.conf": locations,
    "nginx/request-headers.conf": requestHeaders,
    "caddy/headers.caddy": caddySnippet(inline),
  };
}

export function servingPlugin(): Plugin {
  let outDir = "";
  return {
    name: "serving",
    apply: "build",
    enforce: "post",
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        const files = serverFiles(await readFile(join(outDir, "index.html"), "utf8"));
        for (const [path, content] of Object.entries(files)) {
          const file = join(serverFolder(outDir), path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        await precompress(outDir);
      },
    },
  };
}
