/**
 * The workbench as files, for tests that look at it: as it is at `/workbench` while `npm run dev` runs, with the names of
 * classes that the viewer has.
 */
import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

import { build } from "vite";
import solid from "vite-plugin-solid";

import { classNamesPlugin } from "../../src/node/build/class-names.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** Builds the workbench of the project at `root` into `folder`, which is emptied first. */
export async function buildWorkbench(root: string, folder: string): Promise<void> {
  process.env["NODE_ENV"] = "production";
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [classNamesPlugin(), solid({ solid: { moduleName: "/src/markup/templates.ts" } })],
    build: {
      outDir: folder,
      emptyOutDir: true,
      // The words of the workbench are awaited at the top of its modules.
      target: "es2022",
      minify: false,
      reportCompressedSize: false,
      cssCodeSplit: false,
      rolldownOptions: { input: join(root, "workbench.html") },
    },
  });
}

/** Serves the files that were built, at a free port of loopback. */
export async function serveWorkbench(
  folder: string,
): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, pathname === "/workbench" ? "workbench.html" : pathname);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
