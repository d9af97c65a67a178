/**
 * What looks for a reader's words and tells of them, as one file: whoever has no words never loads it.
 */
export { createAlerts } from "./alert-signals.ts";
export { createFlash } from "./flash.ts";
export { isQuietPlace, notify, vibrate } from "./tell.ts";
