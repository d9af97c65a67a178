/**
 * The list of marks with its sheet, fetched when it is asked for.
 */
import { createPart } from "../parts/create-part.tsx";
import { loadToolsSheet } from "../tools/tools-sheet.ts";

export const MarksDialog = createPart(async () => {
  const [{ MarksDialog: component }] = await Promise.all([import("./marks-dialog.tsx"), loadToolsSheet()]);
  return { default: component };
}, "dialog");
