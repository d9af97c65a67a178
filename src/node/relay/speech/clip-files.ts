/**
 * The clips that viewers fetch from the relay: files named by their content, so that they never change, and gone after an
 * hour. Whoever knows the name may have one; the name is told in the stream alone.
 */
import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { AUDIO_TYPES, type AudioFormat, formatOf } from "../../../lib/audio-format.ts";
import { MOST_BYTES } from "../../../lib/bounded-body.ts";

/** A clip is kept for so long after it was last told of, in ms. */
export const CLIP_KEPT_MS = 60 * 60 * 1_000;
/** All clips together; the oldest go first. */
const MOST_CLIP_BYTES = 512 * 1_024 * 1_024;
/** Enough of a clip to know its format, in bytes. */
const HEAD = 48;
const DIGITS_OF_NAME = 40;
/** Nothing else is read, written or removed. */
const NAME = new RegExp(`^[0-9a-f]{${DIGITS_OF_NAME}}[.](${Object.keys(AUDIO_TYPES).join("|")})$`);

type ClipFile = {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** How much longer it is kept, in s. */
  readonly leftS: number;
};

export type ClipFiles = {
  /** Keeps a sound and gives its name; nothing where the bytes are no sound, or too many. Rejects where the disk does. */
  readonly keep: (bytes: Uint8Array) => Promise<string | undefined>;
  /** What a name in an address stands for; nothing where it stands for nothing, whatever it holds. */
  readonly find: (name: string) => Promise<ClipFile | undefined>;
  /** Removes what is too old, and what is too much. */
  readonly sweep: () => Promise<void>;
};

/** `time`: ms since 1970, as the disk has it. The folder is made, for its owner alone, where it is not there. */
export function createClipFiles(folder: string, time: () => number): ClipFiles {
  const pathOf = (name: string): string => join(folder, name);

  async function ageOf(name: string): Promise<{ readonly ageMs: number; readonly size: number } | undefined> {
    try {
      const { mtimeMs, size } = await stat(pathOf(name));
      return { ageMs: time() - mtimeMs, size };
    } catch {
      return undefined;
    }
  }

  return {
    keep: async (bytes) => {
      const format = bytes.length > MOST_BYTES.clip ? undefined : formatOf(bytes.subarray(0, HEAD));
      if (format === undefined) return undefined;
      const name = `${createHash("sha256").update(bytes).digest("hex").slice(0, DIGITS_OF_NAME)}.${format}`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const now = time() / 1_000;
      if ((await ageOf(name)) === undefined) {
        // Whoever reads it meanwhile finds the whole of it, or nothing.
        const draft = pathOf(`${name}.${randomBytes(6).toString("hex")}`);
        await writeFile(draft, bytes, { mode: 0o600, flag: "wx" });
        await rename(draft, pathOf(name));
      }
      await utimes(pathOf(name), now, now);
      return name;
    },
    find: async (name) => {
      const format = NAME.exec(name)?.[1] as AudioFormat | undefined;
      const found = format === undefined ? undefined : await ageOf(name);
      if (format === undefined || found === undefined || found.ageMs >= CLIP_KEPT_MS) return undefined;
      try {
        const leftS = Math.ceil((CLIP_KEPT_MS - Math.max(0, found.ageMs)) / 1_000);
        return { bytes: await readFile(pathOf(name)), type: AUDIO_TYPES[format], leftS };
      } catch {
        return undefined;
      }
    },
    sweep: async () => {
      const names = await readdir(folder).catch(() => []);
      const clips = await Promise.all(
        names.filter((name) => NAME.test(name)).map(async (name) => ({ name, ...(await ageOf(name)) })),
      );
      let total = 0;
      for (const { name, ageMs = 0, size = 0 } of clips.toSorted((a, b) => (a.ageMs ?? 0) - (b.ageMs ?? 0))) {
        total += size;
        if (ageMs >= CLIP_KEPT_MS || total > MOST_CLIP_BYTES) await rm(pathOf(name), { force: true });
      }
    },
  };
}

/** Where viewers find the clip of a name, as a path at the relay. */
export const clipPath = (token: string, name: string): string => `/broadcast/${token}/speech/${name}`;
