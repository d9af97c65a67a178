/**
 * Languages in the order they are shown.
 */

/**
 * The languages after one place was given another, or none with an empty one. A language that was elsewhere changes
 * places with it.
 */
export function placed(shown: readonly string[], place: number, tag: string): readonly string[] {
  if (tag === "") return shown.filter((_, at) => at !== place);
  const previous = shown[place];
  const others = shown.flatMap((other) => (other === tag ? (previous ?? []) : [other]));
  return Object.assign([...others], { [Math.min(place, others.length)]: tag });
}

/**
 * The same, where the first place may be left to the display: a second language needs a first, which is then `own`, the
 * broadcast's own language. That one itself becomes the first.
 */
export function placedAfterOwn(
  shown: readonly string[],
  place: number,
  tag: string,
  own: string | undefined,
): readonly string[] {
  const isSecondAlone = shown.length === 0 && place > 0 && tag !== "" && own !== undefined && own !== tag;
  return isSecondAlone ? [own, tag] : placed(shown, place, tag);
}
