/**
 * Where the sound of a talk comes from, for its player: a file of the host, what is kept on the device, or what is opened with the
 * passphrase, in parts where the browser can play them and else whole.
 */
import { type Accessor, createEffect, createMemo, createSignal, onCleanup, untrack } from "solid-js";

import { fileAddress, type Sound } from "../../talk/load-talk.ts";
import type { LoadedTalk } from "./talk-source-signals.ts";

export type SoundAddress = {
  /** Nothing while there is none. */
  readonly address: Accessor<string | undefined>;
  /** It could not be had. */
  readonly isLost: Accessor<boolean>;
  /** How much is fetched before anything is heard, in bytes; nothing where it is heard while it comes. */
  readonly wholeBytes: Accessor<number | undefined>;
  /** Brings what is not there by itself. */
  readonly open: () => void;
};

type Opened = { readonly address: string; readonly dispose: () => void };

/** The bytes as an address to play. */
function ofBlob(content: Blob, { type }: Sound): Opened {
  const address = URL.createObjectURL(content.slice(0, content.size, type));
  return { address, dispose: () => URL.revokeObjectURL(address) };
}

/** What is behind a passphrase, in parts; nothing where it has to be opened whole, or the reason why it cannot be had. */
async function openInParts(
  { place, files, keeper, kept }: LoadedTalk,
  sound: Sound,
  audio: HTMLAudioElement,
  { signal, onLost }: { readonly signal: AbortSignal; readonly onLost: () => void },
): Promise<Opened | "lost" | undefined> {
  const { codec } = sound;
  const { keys } = files;
  if (codec === undefined || keys === undefined) return undefined;
  const { openSealedSound } = await import("./open-sealed-sound.ts");
  const blob = kept?.files.includes(sound.file) === true ? await keeper.blob(sound.file) : undefined;
  return openSealedSound({
    sound,
    codec,
    keys,
    audio,
    signal,
    onLost,
    from: blob ?? fileAddress(place, sound),
  });
}

/** Lasts as long as the component that calls this. */
// Over 60 lines: one sound after the other, and what has to be let go of in between.
export function createSoundAddress(
  talk: LoadedTalk,
  sound: Accessor<Sound | undefined>,
  audio: HTMLAudioElement,
): SoundAddress {
  const { place, isLocked, kept, files, keeper } = talk;
  const isKept = ({ file }: Sound): boolean => !isLocked && kept?.files.includes(file) === true;
  const [opened, setOpened] = createSignal<Opened & { readonly file: string }>();
  const [isLost, setLost] = createSignal(false);
  const [wholeBytes, setWholeBytes] = createSignal<number>();
  const controller = new AbortController();
  let isOpening: Sound | undefined;
  const release = (): void => untrack(opened)?.dispose();
  onCleanup(() => {
    controller.abort();
    release();
  });

  /** What was there is of no use any more. */
  function lose(): void {
    if (controller.signal.aborted) return;
    release();
    setOpened(undefined);
    setLost(true);
  }
  async function wholeOf(wanted: Sound): Promise<Opened | undefined> {
    if (!isLocked) {
      const blob = await keeper.blob(wanted.file);
      return blob && ofBlob(blob, wanted);
    }
    setWholeBytes(wanted.bytes);
    const bytes = await files.sound(wanted);
    return bytes.ok ? ofBlob(new Blob([bytes.value]), wanted) : undefined;
  }
  async function bring(wanted: Sound): Promise<Opened | undefined> {
    const { signal } = controller;
    const onLost = (): void => {
      if (untrack(sound) === wanted) lose();
    };
    const parts = isLocked
      ? await openInParts(talk, wanted, audio, { signal, onLost }).catch(() => "lost" as const)
      : undefined;
    return parts === "lost" ? undefined : (parts ?? (await wholeOf(wanted)));
  }
  async function open(): Promise<void> {
    const wanted = untrack(sound);
    if (wanted === undefined || isOpening === wanted || untrack(opened)?.file === wanted.file) return;
    isOpening = wanted;
    setLost(false);
    const made = await bring(wanted);
    setWholeBytes(undefined);
    isOpening = undefined;
    if (controller.signal.aborted || untrack(sound) !== wanted) {
      made?.dispose();
      return;
    }
    if (made === undefined) {
      setLost(true);
      return;
    }
    release();
    setOpened({ ...made, file: wanted.file });
  }
  const address = createMemo(() => {
    const current = sound();
    if (current === undefined) return undefined;
    if (!isLocked && !isKept(current)) return fileAddress(place, current);
    return opened()?.file === current.file ? opened()?.address : undefined;
  });
  createEffect(() => {
    const current = sound();
    if (current !== undefined && isKept(current)) void open();
  });
  return { address, isLost, wholeBytes, open: () => void open() };
}
