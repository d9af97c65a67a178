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

/** The number of the colour of a speaker, counted from 1, by the place among those who spoke. */
export const speakerColour = (index: number): number => (index % SPEAKER_COLOURS) + 1;

/** Speakers remembered; more in one broadcast are shown by their ids. */
const MOST_SPEAKERS = 500;

/** The id that stands for `id` after all merges. Ends also where a host merged two speakers into each other. */
export function resolveSpeaker(speakers: Speakers, id: string): string {
  const seen = new Set<string>();
  let current = id;
  for (;;) {
    const target = speakers.mergedInto.get(current);
    if (target === undefined || seen.has(current)) return current;
    seen.add(current);
    current = target;
  }
}

/** The number in an id such as `Guest-2`, from 0: it is the same for every reader, whenever they came. */
export function speakerNumber(id: string): number | undefined {
  const number = Number(/(\d{1,6})$/.exec(id)?.[1] ?? 0);
  return number > 0 ? number - 1 : undefined;
}

/** The name to show for a speaker id. */
export function speakerLabel(speakers: Speakers, id: string): string {
  const resolved = resolveSpeaker(speakers, id);
  return speakers.byId.get(resolved)?.label ?? resolved;
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
