/**
 * What the parts of the page that sets up an event are given.
 */
import type { EventFile } from "../../../event/event-file.ts";
import type { EventSetupWords } from "../../../i18n/event-setup-words.ts";
import type { EventLinks } from "./event-links.ts";

export type EventSetupProps = {
  /** In the interface's language. */
  readonly say: EventSetupWords["say"];
  readonly event: EventFile;
  /** Of its file, in addresses. */
  readonly name: string;
  readonly links: EventLinks;
};
