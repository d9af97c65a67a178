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
