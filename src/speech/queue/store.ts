/**
 * The sentences the queue knows, by sid. Whatever arrives late, twice or out of order finds its place here, and the
 * store never grows beyond its bounds: the oldest goes first.
 */
import type { Clip } from "../players/player.ts";
import { LONGEST_TEXT, MOST_CLIP_CHARACTERS, MOST_CLIPS, MOST_SENTENCES, sizeOf } from "./policy.ts";
import type { QueueState, Spoken } from "./state.ts";

type Sentences = readonly Spoken[];

export const find = (sentences: Sentences, sid: number): Spoken | undefined =>
  sentences.find((sentence) => sentence.sid === sid);

/** Changes one sentence; nothing happens where it is not known. */
export const change = (sentences: Sentences, sid: number, patch: Partial<Spoken>): Sentences =>
  sentences.map((sentence) => (sentence.sid === sid ? { ...sentence, ...patch } : sentence));

/** A sentence of which everything may be tried again. */
export function untried(sentence: Spoken): Spoken {
  const { clipFailed: _clip, deviceFailed: _device, ...rest } = sentence;
  return rest;
}

function bounded(sentences: Sentences): Sentences {
  const room = { clips: MOST_CLIPS, characters: MOST_CLIP_CHARACTERS };
  return sentences.slice(-MOST_SENTENCES).reduceRight<Sentences>((kept, sentence) => {
    if (sentence.clip === undefined) return [sentence, ...kept];
    room.clips -= 1;
    room.characters -= sizeOf(sentence.clip);
    if (room.clips >= 0 && room.characters >= 0) return [sentence, ...kept];
    const { clip: _clip, ...rest } = sentence;
    return [rest, ...kept];
  }, []);
}

function put(sentences: Sentences, sentence: Spoken): Sentences {
  const place = sentences.filter(({ sid }) => sid < sentence.sid).length;
  const after = sentences[place]?.sid === sentence.sid ? place + 1 : place;
  return bounded([...sentences.slice(0, place), sentence, ...sentences.slice(after)]);
}

/** A text is final. The first time counts for its age; a later text replaces the earlier. */
export function withFinal(
  { sentences, on, onSince }: QueueState,
  final: {
    readonly sid: number;
    readonly text: string;
    readonly language: string;
    readonly finalAt?: number;
  },
  now: number,
): Sentences {
  const known = find(sentences, final.sid);
  const reported = final.finalAt ?? now;
  const finalAt = known?.finalAt ?? (reported <= now ? reported : now);
  return put(sentences, {
    ...known,
    sid: final.sid,
    live: known?.live === true || (on && known?.finalAt === undefined && finalAt >= onSince),
    text: final.text.slice(0, LONGEST_TEXT),
    language: final.language,
    finalAt,
  });
}

/** A clip came at `clipAt`. The last one counts. */
export function withClip({ sentences, on }: QueueState, clip: Clip, clipAt: number): Sentences {
  const known = find(sentences, clip.sid);
  const { clipFailed: _failed, ...rest } = known ?? { sid: clip.sid, live: on };
  return put(sentences, { ...rest, live: rest.live || on, clip, clipAt: known?.clipAt ?? clipAt });
}

/** There will be no clip, says the service; one that is here already stays. */
export function withClipFailed({ sentences }: QueueState, sid: number): Sentences {
  const known = find(sentences, sid);
  if (known?.clip !== undefined) return sentences;
  return put(sentences, { sid, live: false, ...known, clipFailed: true });
}
