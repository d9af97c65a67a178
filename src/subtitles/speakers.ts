/**
 * Who is speaking, as the host sees it: labels can be renamed and speakers merged while people read, and both apply
 * to what is already on the screen.
 */

type Speaker = { readonly label: string; readonly renamed: boolean };

export type Speakers = {
  readonly byId: ReadonlyMap<string, Speaker>;
  /** Merged speakers: source id → target id. */
  readonly mergedInto: ReadonlyMap<string, string>;
};

export const noSpeakers: Speakers = { byId: new Map(), mergedInto: new Map() };

/** Colours that tell speakers apart. */
const SPEAKER_COLOURS = 6;

/** Speakers remembered; more in one broadcast are shown by their ids. */
const MOST_SPEAKERS = 500;

/** The id that stands for `id` after all merges. Ends also where a host merged two speakers into each other. */
export function resolveSpeaker(speakers: Speakers, id: string): string {
  if (!speakers.mergedInto.has(id)) return id;
  const seen = new Set<string>();
  let current = id;
  for (;;) {
    const target = speakers.mergedInto.get(current);
    if (target === undefined || seen.has(current)) return current;
    seen.add(current);
    current = target;
  }
}

/** The name to show for a speaker id. */
export function speakerLabel(speakers: Speakers, id: string): string {
  const resolved = resolveSpeaker(speakers, id);
  return speakers.byId.get(resolved)?.label ?? resolved;
}

/** The colour of a name that stands alone, from 0: by its number where it ends with one, as `Guest-2` does, else by its letters. */
function ownColour(name: string): number {
  const number = Number(/\d{1,6}$/.exec(name)?.[0] ?? 0);
  if (number > 0) return (number - 1) % SPEAKER_COLOURS;
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % SPEAKER_COLOURS;
}

/**
 * The numbers of colours, counted from 1, for these names: a name has its own, or the next one that is free, the first by its
 * letters before the others. It follows from the names alone, so that a talk has the same colours live, on each screen and as a
 * recording, whatever the ids are and whoever spoke first.
 */
export function speakerColours(names: Iterable<string>): ReadonlyMap<string, number> {
  const colours = new Map<string, number>();
  const taken = new Set<number>();
  for (const name of [...new Set(names)].sort()) {
    let colour = ownColour(name);
    if (taken.size < SPEAKER_COLOURS) while (taken.has(colour)) colour = (colour + 1) % SPEAKER_COLOURS;
    taken.add(colour);
    colours.set(name, colour + 1);
  }
  return colours;
}

const coloursOf = new WeakMap<Speakers, ReadonlyMap<string, number>>();

/** The number of the colour of a name, counted from 1. */
export function speakerColour(speakers: Speakers, name: string): number {
  let colours = coloursOf.get(speakers);
  if (colours === undefined) {
    const shown = [...speakers.byId].filter(([id]) => !speakers.mergedInto.has(id));
    colours = speakerColours(shown.map(([, { label }]) => label));
    coloursOf.set(speakers, colours);
  }
  return colours.get(name) ?? ownColour(name) + 1;
}

/** A label seen on a sentence counts until the host renames the speaker; an old sentence replayed changes nothing. */
export function withSeenLabel(speakers: Speakers, id: string, label: string): Speakers {
  const known = speakers.byId.get(id);
  if (label === "" || known?.renamed === true || known?.label === label) return speakers;
  if (known === undefined && speakers.byId.size >= MOST_SPEAKERS) return speakers;
  return { ...speakers, byId: new Map(speakers.byId).set(id, { label, renamed: false }) };
}

export function withRename(speakers: Speakers, id: string, label: string): Speakers {
  const known = speakers.byId.get(id);
  if (label === "" || (known?.renamed === true && known.label === label)) return speakers;
  if (known === undefined && speakers.byId.size >= MOST_SPEAKERS) return speakers;
  return { ...speakers, byId: new Map(speakers.byId).set(id, { label, renamed: true }) };
}

/** The target stands for the source from now on, also where it had itself been merged away before. */
export function withMerge(speakers: Speakers, source: string, target: string, label: string): Speakers {
  if (source === target) return speakers;
  const isKnown = speakers.mergedInto.get(source) === target && !speakers.mergedInto.has(target);
  if (isKnown) return withRename(speakers, target, label);
  if (speakers.mergedInto.size >= MOST_SPEAKERS) return speakers;
  const mergedInto = new Map(speakers.mergedInto).set(source, target);
  mergedInto.delete(target);
  return withRename({ ...speakers, mergedInto }, target, label);
}
