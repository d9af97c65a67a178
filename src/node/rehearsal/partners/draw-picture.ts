/**
 * A small picture for the rehearsal, as a PNG file: a bridge before a sky, in colours that follow a seed.
 */
import { crc32, deflateSync } from "node:zlib";

export const WIDTH = 640;
export const HEIGHT = 360;
/** Where the water begins, and the arch that the bridge hangs from, in shares of the height. */
const WATER = 0.72;
const ARCH = 0.42;

type Colour = readonly [red: number, green: number, blue: number];

const mixed = (a: Colour, b: Colour, share: number): Colour =>
  [0, 1, 2].map((at) =>
    Math.round((a[at] ?? 0) + ((b[at] ?? 0) - (a[at] ?? 0)) * share),
  ) as unknown as Colour;

const SKIES: readonly (readonly [Colour, Colour])[] = [
  [
    [21, 47, 78],
    [244, 178, 122],
  ],
  [
    [12, 74, 96],
    [206, 232, 226],
  ],
  [
    [64, 38, 84],
    [250, 200, 160],
  ],
];
const STEEL: Colour = [28, 30, 36];

function colourAt(x: number, y: number, [high, low]: readonly [Colour, Colour]): Colour {
  const [across, down] = [x / WIDTH, y / HEIGHT];
  const arch = WATER - 0.06 - ARCH * Math.sin(Math.PI * across);
  const isDeck = Math.abs(down - (WATER - 0.06)) < 0.012;
  const isArch = Math.abs(down - arch) < 0.008;
  const isPost = x % 32 < 2 && down > arch && down < WATER - 0.06;
  if (isDeck || isArch || isPost) return STEEL;
  if (down > WATER) return mixed(low, high, 0.4 + 0.6 * ((down - WATER) / (1 - WATER)));
  return mixed(high, low, down / WATER);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The file; the same seed gives the same bytes (PNG, third edition, section 5). */
export function drawPicture(seed: number): Uint8Array {
  const sky = SKIES[seed % SKIES.length] ?? SKIES[0];
  const rows = Buffer.alloc(HEIGHT * (1 + 3 * WIDTH));
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1)
      if (sky !== undefined) rows.set(colourAt(x, y, sky), y * (1 + 3 * WIDTH) + 1 + 3 * x);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, three channels.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
