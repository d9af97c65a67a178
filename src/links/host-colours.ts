/**
 * An event page's accent, made to be seen: it is on the grounds of any theme, as text and as a ground for text,
 * so it goes as far towards the theme's ink as it must and no further.
 */
import { blend, contrast, parseHex, readableOn, type Rgb, TEXT_CONTRAST, toHex } from "../lib/colour.ts";
import { AUTO } from "./parameters/text-style.ts";

/** What an accent has to be seen on and beside: the theme's colours. */
export type AccentGrounds = { readonly ground: Rgb; readonly raised: Rgb; readonly ink: Rgb };

/** Steps from the accent to the ink. */
const STEPS = 20;

/** The nearest colour to `accent` on its way to the ink that can be read on both grounds. */
function legibleAccent(accent: Rgb, { ground, raised, ink }: AccentGrounds): Rgb {
  for (let step = 0; step < STEPS; step += 1) {
    const colour = blend(ink, accent, step / STEPS);
    if (contrast(colour, ground) >= TEXT_CONTRAST && contrast(colour, raised) >= TEXT_CONTRAST) return colour;
  }
  return ink;
}

/** Custom properties for an accent of six hex digits; none for {@link AUTO}. */
export function accentProperties(accent: string, grounds: AccentGrounds): Readonly<Record<string, string>> {
  const own = accent === AUTO ? undefined : parseHex(`#${accent}`);
  if (own === undefined) return {};
  const colour = legibleAccent(own, grounds);
  return { "--accent": toHex(colour), "--on-accent": toHex(readableOn(colour)) };
}
