/**
 * How much light a screen gives, from its pixels.
 */
import type { Page } from "@playwright/test";

/** Most light of a screen in a dark hall, where a white one gives 1. */
export const MOST_LIGHT = 0.01;

/** Light of the picture on the screen as it is measured (relative luminance, WCAG 2.2), from 0 to 1. */
export async function lightOf(page: Page): Promise<number> {
  const picture = (await page.screenshot()).toString("base64");
  const meter = await page.context().newPage();
  try {
    return await meter.evaluate(async (png) => {
      const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
      const bitmap = await createImageBitmap(blob);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      if (context === null) throw new Error("No canvas");
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const linear = Array.from({ length: 256 }, (_, value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      const of = (at: number): number => linear[data[at] ?? 0] ?? 0;
      let sum = 0;
      for (let at = 0; at < data.length; at += 4)
        sum += 0.2126 * of(at) + 0.7152 * of(at + 1) + 0.0722 * of(at + 2);
      return sum / (data.length / 4);
    }, picture);
  } finally {
    await meter.close();
  }
}
