/**
 * The form of a password channel, fetched where there is one.
 */
import { createPart } from "../parts/create-part.tsx";

export const UnlockForm = createPart(
  async () => ({ default: (await import("./unlock-form.tsx")).UnlockForm }),
  "here",
);
