/**
 * Files that only their owner may read: people's words are in them.
 */
import { open } from "node:fs/promises";

/** Writes `text` into `file` in place of what was there; its mode is 0600 before a word is in it, also where it existed. */
export async function writePrivate(file: string, text: string): Promise<void> {
  const handle = await open(file, "w", 0o600);
  try {
    // The mode given to `open` counts for a new file alone.
    await handle.chmod(0o600);
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}
