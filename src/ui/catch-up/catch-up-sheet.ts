/**
 * The sheets of what somebody missed, fetched when they come back.
 */
import { loadSheet } from "../load-sheet.ts";
import { loadToolsSheet } from "../tools/tools-sheet.ts";
import sheet from "./catch-up.css?url";

/** Loads them once. It settles when they are there, or do not come. */
export async function loadCatchUpSheets(): Promise<void> {
  await Promise.all([loadToolsSheet(), loadSheet(sheet)]);
}
