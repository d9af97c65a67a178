/**
 * The marks of a reader's visit, over the browser's own storage. Fetched once there is text.
 */
import { createMemoryStorage, createSafeStorage } from "../../lib/safe-storage.ts";
import type { OwnMarks } from "../../subtitles/own-marks.ts";
import { broadcastKey } from "../../vas/addresses.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { createOwnMarks, type OwnMarksPorts } from "../../visit/own-marks-signals.ts";
import type { DisplayDescriptor } from "../descriptor.ts";

/** A display that keeps nothing in its tab has marks as long as its page. Call it where the app's context is. */
export function createReaderMarks(
  token: string,
  { keeps }: DisplayDescriptor,
  text: Pick<OwnMarksPorts, "articles" | "kept">,
): OwnMarks {
  const { serviceOrigin } = useApp().config;
  return createOwnMarks({
    ...text,
    token,
    key: broadcastKey(serviceOrigin || location.origin, token),
    deviceStorage: createSafeStorage(() => localStorage),
    tabStorage: keeps.tab === true ? createSafeStorage(() => sessionStorage) : createMemoryStorage(),
    wallNow: Date.now,
  });
}
