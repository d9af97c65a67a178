/**
 * Gives the app what it may know and do of its boot page, so that no page of the app has to know how the boot page hands
 * over.
 */
import type { BootPort } from "../visit/boot-port.ts";
import { endEarlyStreams, hasEarlyStream } from "./early-fetch.ts";
import type { BootHandOver } from "./hand-over.ts";

/** The port of a boot page; its page may be shown later than the app asks. */
export const createBootPort = (boot: BootHandOver): BootPort => ({
  languages: boot.ui,
  hasText: () => boot.page?.hasText() === true,
  textOf: (sid, language) => boot.page?.textOf(sid, language),
  coverPage: () => boot.page?.cover(),
  leavePage: () => boot.page?.leave(),
  hasStream: () => hasEarlyStream(boot.answers),
  endStreams: () => endEarlyStreams(boot.answers),
});
