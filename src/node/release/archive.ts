/**
 * An archive that is the same, byte for byte, for the same files: sorted names, one time, nobody's name, and nothing of the
 * machine in the compressed form. The compression itself is Node's, so the same bytes need the same release of Node.
 */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

import { packTar } from "modern-tar";

/** Files by their path in the archive, such as `dist/index.html`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Where a gzip file says which system wrote it, and what stands for "unknown" there (RFC 1952, 2.3.1). */
const SYSTEM_AT = 9;
const UNKNOWN_SYSTEM = 255;

/** By their code units, which no language of the machine changes. */
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

export type ArchiveOptions = {
  /** The folder that holds everything. */
  readonly root: string;
  /** The time of every file, in seconds since 1970. */
  readonly epoch: number;
  /** Paths of files that may be run. */
  readonly executables: ReadonlySet<string>;
};

/** A `.tar.gz` of `files`. */
export async function packArchive(
  files: Files,
  { root, epoch, executables }: ArchiveOptions,
): Promise<Uint8Array> {
  const mtime = new Date(epoch * 1_000);
  const entries = [...files].sort(byName).map(([path, body]) => {
    const mode = executables.has(path) ? 0o755 : 0o644;
    return {
      header: { name: `${root}/${path}`, size: body.byteLength, mtime, mode, uid: 0, gid: 0 },
      body,
    };
  });
  const packed = gzipSync(await packTar(entries), { level: 9 });
  packed[SYSTEM_AT] = UNKNOWN_SYSTEM;
  return packed;
}

/** As `sha256sum` writes and checks it. */
export const checksums = (files: Files): string =>
  [...files]
    .sort(byName)
    .map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`)
    .join("");
