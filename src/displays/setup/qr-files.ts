/**
 * A QR code as a file: SVG for print shops, PNG for everything else.
 */
import { qrPath } from "../../ui/qr/qr-path.ts";

/** Pixels per module: a code of the usual size comes out at about 1,200 pixels, sharp at 10 cm in print. */
const MODULE_PX = 24;

/** The code for `text` as an SVG file. */
export function qrSvg(text: string): Blob {
  const { size, path } = qrPath(text);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>\n`;
  return new Blob([svg], { type: "image/svg+xml" });
}

/** The code for `text` as a PNG file; nothing where the browser cannot draw one. */
export function qrPng(text: string): Promise<Blob | undefined> {
  const { size, path } = qrPath(text);
  const canvas = document.createElement("canvas");
  canvas.width = size * MODULE_PX;
  canvas.height = size * MODULE_PX;
  const context = canvas.getContext("2d");
  if (context === null) return Promise.resolve(undefined);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(MODULE_PX, MODULE_PX);
  context.fillStyle = "#000";
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a drawing context, not an array
  context.fill(new Path2D(path));
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"));
}
