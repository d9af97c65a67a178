/**
 * Whether the page is light or dark where the tag is, and when that changes. The colour of the page's own text
 * tells: it follows the colour scheme in use and the reader's preference by itself, and it is right as well for pages
 * that paint themselves dark without declaring it.
 */

export type HostTheme = "light" | "dark";

/** Lightness of a colour as browsers serialise it, 0–1; nothing for a notation not known here. */
function lightness(colour: string): number | undefined {
  const [, name = "", list = ""] = /^([a-z]+)\(([^)]*)\)/.exec(colour) ?? [];
  const numbers = list.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [];
  const [first = 0, second = 0, third = 0] = numbers;
  if (name.startsWith("rgb")) return (0.3 * first + 0.59 * second + 0.11 * third) / 255;
  if (name.startsWith("ok")) return first;
  if (name.startsWith("l")) return first / 100;
  if (name !== "color") return undefined;
  // `color(srgb 1 1 1)`: a space's name comes first, and its digits are no part of the colour.
  const [red = 0, green = 0, blue = 0] = list.trim().split(/\s+/).slice(1, 4).map(Number);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}

/**
 * The theme that goes with a page whose text has the computed colour `text`; where that cannot be read, whose usual
 * text (`CanvasText`) has the colour `usual`.
 */
export function themeBeside(text: string, usual: string): HostTheme {
  return (lightness(text) ?? lightness(usual) ?? 0) > 0.5 ? "dark" : "light";
}

export type HostThemeWatch = { readonly theme: () => HostTheme; readonly stop: () => void };

/**
 * Watches the colours inside `root` by means of an unseen element in it: a change of an inherited colour, whatever
 * caused it, begins a transition there.
 */
export function watchHostTheme(root: ShadowRoot, onChange: () => void): HostThemeWatch {
  const probe = document.createElement("span");
  const { style } = probe;
  style.position = "absolute";
  style.visibility = "hidden";
  style.borderTop = "0 solid CanvasText";
  style.transition = "color 1ms, border-top-color 1ms";
  const changed = (): void => {
    if (probe.isConnected) onChange();
  };
  probe.addEventListener("transitionend", changed);
  root.append(probe);
  // Where nothing is shown nothing is in transition: a second way for the most usual cause.
  const preference = matchMedia("(prefers-color-scheme: dark)");
  preference.addEventListener("change", changed);
  return {
    theme: () => {
      const { color, borderTopColor } = getComputedStyle(probe);
      return themeBeside(color, borderTopColor);
    },
    stop: () => {
      preference.removeEventListener("change", changed);
      probe.remove();
    },
  };
}
