/**
 * Builds the viewer once for all browser tests, as it ships.
 */
import { fileURLToPath } from "node:url";

import { buildViewer, isBuilt } from "../../src/node/rehearsal/preview.ts";

export default async function globalSetup(): Promise<void> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  if (!(await isBuilt(root))) await buildViewer(root);
}
