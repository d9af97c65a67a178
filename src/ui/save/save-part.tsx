/**
 * The save dialog, fetched when it is asked for.
 */
import { createPart } from "../parts/create-part.tsx";

export const SaveDialog = createPart(
  async () => ({ default: (await import("./save-dialog.tsx")).SaveDialog }),
  "dialog",
);
