/**
 * A QR code as one SVG path, so that it stays sharp at any size and can be drawn, saved and printed alike.
 */
import { encode } from "uqr";

export type QrPath = {
  /** Modules on each side, the quiet zone of four included (ISO/IEC 18004, 6.3.8). */
  readonly size: number;
  /** The dark modules, in a square of `size`. */
  readonly path: string;
};

const QUIET_ZONE = 4;

/** The code for `text` with medium error correction, one path segment for each run of dark modules in a row. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: "M", border: QUIET_ZONE });
  const segments = data.flatMap((row, y) => {
    const runs: string[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      runs.push(`M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`);
    }
    return runs;
  });
  return { size, path: segments.join("") };
}
