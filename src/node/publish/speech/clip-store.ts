/**
 * Sentences that were spoken, kept on this machine: what was paid for once is not paid for again, also where the command was
 * broken off. The folder is no part of what is published.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

type ClipOf = { readonly text: string; readonly language: string; readonly voiceId: string };

export type ClipStore = {
  /** The bytes of a clip; nothing where it is not there. */
  readonly get: (clip: ClipOf) => Promise<Uint8Array | undefined>;
  readonly put: (clip: ClipOf, bytes: Uint8Array) => Promise<void>;
};

export function createClipStore(folder: string): ClipStore {
  const pathOf = ({ text, language, voiceId }: ClipOf): string =>
    join(
      folder,
      `${createHash("sha256")
        .update(JSON.stringify([text, language, voiceId]))
        .digest("hex")}.wav`,
    );
  return {
    get: (clip) => readFile(pathOf(clip)).catch(() => undefined),
    put: async (clip, bytes) => {
      await mkdir(folder, { recursive: true });
      const path = pathOf(clip);
      await writeFile(`${path}.unfinished`, bytes);
      await rename(`${path}.unfinished`, path);
    },
  };
}
