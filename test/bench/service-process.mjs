/**
 * A process of the service bench: `node service-process.mjs service-host.ts`. It answers its parent's questions, one after
 * the other, with what the module's `answer` gives.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { runnerImport } from "vite";

const { module } = await runnerImport(join(dirname(fileURLToPath(import.meta.url)), process.argv[2]), {
  configFile: false,
  logLevel: "error",
});
process.on("message", (question) => {
  module.answer(question).then(
    (answer) => process.send(answer),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => process.exit(0));
process.send("ready");
