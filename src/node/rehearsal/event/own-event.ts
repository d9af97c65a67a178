/**
 * An event that somebody wrote goes before the one of the rehearsal.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Whether the project in `root` has an `event.json` of its own. */
export const hasOwnEvent = (root: string): boolean => existsSync(join(root, "public/event.json"));
