/**
 * The sheet of a reader's own tools, fetched with the first of them that is used.
 */
import { loadSheet } from "../load-sheet.ts";
import tools from "./tools.css?url";

/** Loads it once. It settles when it is there, or does not come. */
export const loadToolsSheet = (): Promise<void> => loadSheet(tools);
