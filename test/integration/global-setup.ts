/**
 * Builds the viewer once for all integration tests that serve or weigh it; the browser tests then find the same build.
 */
import { buildViewer, isBuilt } from "../../src/node/rehearsal/preview.ts";
import { ROOT } from "../harness/stage.ts";

export default async function globalSetup(): Promise<void> {
  if (await isBuilt(ROOT)) return;
  const { NODE_ENV } = process.env;
  try {
    await buildViewer(ROOT);
  } finally {
    // A build sets it for what is served; tests have their own.
    if (NODE_ENV === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = NODE_ENV;
  }
}
