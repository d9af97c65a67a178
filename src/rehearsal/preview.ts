/**
 * Serves the built viewer with the production headers, and behind it either a rehearsal or a real service.
 */
import { build, preview, type PreviewServer } from "vite";

import { createHandler } from "./handler.ts";
import { rehearsalPlugin } from "./plugin.ts";
import type { Rehearsal } from "./service.ts";

export type PreviewOptions = {
  readonly root: string;
  readonly host: string;
  readonly port: number;
  readonly backend: { readonly rehearsal: Rehearsal } | { readonly service: string };
  /** Origins of services the page may talk to besides its own. */
  readonly serviceOrigins?: readonly string[];
};

/** Builds the viewer into `dist/`. */
export async function buildViewer(root: string): Promise<void> {
  await build({ root, configFile: `${root}/vite.config.ts`, logLevel: "warn" });
}

/** Starts the server; a busy port gives the next free one. The addresses are in `resolvedUrls`. */
export async function servePreview({
  root,
  host,
  port,
  backend,
  serviceOrigins = [],
}: PreviewOptions): Promise<PreviewServer> {
  const toService =
    "service" in backend ? { target: backend.service, changeOrigin: true, secure: true } : undefined;
  return preview({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [
      rehearsalPlugin({
        handler: "rehearsal" in backend ? createHandler(backend.rehearsal) : undefined,
        serviceOrigins,
      }),
    ],
    preview: {
      host,
      port,
      strictPort: false,
      ...(toService === undefined
        ? {}
        : {
            proxy: {
              "^/api/v1/viewer/": toService,
              "^/broadcast/[^/]+/text": toService,
            },
          }),
    },
  });
}
