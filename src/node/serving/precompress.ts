/**
 * Writes compressed copies beside the files of a build, so that servers send the smallest form without doing any work.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * What the build itself writes. Files that were copied as they are, such as `config.json`, the manifest and the icon, are
 * there to be changed on the server, and a compressed copy would go on answering with what they said before.
 */
const BUILT = /^(?:index\.html|sw\.js|live-subtitles\.js|assets\/[^/]+\.(?:js|css))$/;

/** Under this, in bytes, a copy saves less than it costs. */
const SMALLEST = 256;

/** Whether a file of a build gets compressed copies, by its path within the build. */
export const isCompressed = (path: string): boolean => BUILT.test(path);

/** Writes `.br` and `.gz` beside every file of `folder` that the build made of text. The same content gives the same bytes. */
export async function precompress(folder: string): Promise<void> {
  const paths = await readdir(folder, { recursive: true });
  const compress = async (path: string): Promise<void> => {
    const content = await readFile(join(folder, path));
    if (content.length < SMALLEST) return;
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    const [br, gz] = await Promise.all([
      brotli(content, { params: { ...params, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
      zip(content, { level: constants.Z_BEST_COMPRESSION }),
    ]);
    await Promise.all([writeFile(join(folder, `${path}.br`), br), writeFile(join(folder, `${path}.gz`), gz)]);
  };
  await Promise.all(
    paths
      .map((path) => path.replaceAll("\\", "/"))
      .filter(isCompressed)
      .map(compress),
  );
}
