/**
 * Builds the viewer once for all browser tests, as it ships, and takes away what they made once for all of them.
 */
import { fileURLToPath } from "node:url";

import { buildViewer, isBuilt } from "../../src/node/rehearsal/preview.ts";

import { removeImportedTalk } from "../harness/imported-talk.ts";

export default async function globalSetup(): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  if (!(await isBuilt(root))) await buildViewer(root);
  return () => removeImportedTalk(process.pid);
}
