/**
 * Makes the contact sheets: `npm run gallery` all of them, `npm run gallery -- --only reader` one. They are written into
 * `test-results/gallery/`, each with its pictures in a folder beside it.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ENDING = ".gallery.ts";
const folder = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));

const { values } = parseArgs({ options: { only: { type: "string", multiple: true, default: [] } } });
const unknown = values.only.find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(`There is no sheet "${unknown}". There are: ${names.join(", ")}.`);
  process.exit(2);
}
const chosen = values.only.map((name) => `/${name}${ENDING.replaceAll(".", "\\.")}`);
const config = join(folder, "playwright.config.ts");
const { status } = spawnSync("npx", ["playwright", "test", "-c", config, ...chosen], { stdio: "inherit" });
process.exit(status ?? 1);
