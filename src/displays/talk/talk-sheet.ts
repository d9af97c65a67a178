/**
 * The sheets of a published talk, fetched with it alone.
 */
import { loadSheet } from "../../ui/load-sheet.ts";
import page from "./talk.css?url";
import player from "./talk-player.css?url";

/** Settles when the sheets are there, or do not come. */
export async function loadTalkSheets(): Promise<void> {
  await Promise.all([loadSheet(page), loadSheet(player)]);
}
