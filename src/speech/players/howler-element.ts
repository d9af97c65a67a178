/**
 * How a Howl is made and removed without a trace, and the `<audio>` element beneath it. howler does not
 * give the element out, yet only the element knows that the device paused it, why a start was refused and how long
 * the clip really is. howler has not changed since 2023 and its version is pinned; the fields read are checked, and one is set.
 */
// oxlint-disable-next-line typescript/triple-slash-reference -- tests compile this file without the folder it is in
/// <reference path="./howler-core.d.ts" />
/* oxlint-disable no-underscore-dangle -- howler's own names */
import { Howl, Howler } from "howler/dist/howler.core.min.js";

import type { CheckedClip } from "./clip-check.ts";

export type HowlHandlers = {
  readonly onload: () => void;
  readonly onloaderror: () => void;
  readonly onplay: () => void;
  readonly onplayerror: () => void;
};

export type OpenedHowl = { readonly howl: Howl; readonly element: HTMLAudioElement };

type Inside = {
  readonly _howls?: Howl[];
  readonly _muted?: boolean;
  readonly _sounds?: readonly { readonly _node?: unknown }[];
};

const isSilent = (): boolean => (Howler as unknown as Inside)._muted === true;

/** The shortest `data:` URI howler takes; nothing of it is ever loaded. */
const NO_SOUND = "data:audio/wav;base64,";

function elementOf(howl: Howl): HTMLAudioElement | undefined {
  const node = (howl as unknown as Inside)._sounds?.[0]?._node;
  return node instanceof HTMLAudioElement ? node : undefined;
}

/**
 * Lets howler listen for taps: at the next one it readies a stock of elements that may sound later without one
 * (iOS asks a tap for each). It does so only once a Howl exists. Its context must not suspend itself between clips.
 */
export function awaitTap(): void {
  Howler.autoSuspend = false;
  // All bytes of a clip are here; to wait until a browser has buffered them would be to wait for nothing.
  Object.assign(Howler, { _canPlayEvent: "canplay" });
  try {
    new Howl({ src: [NO_SOUND], html5: true, preload: false }).unload();
  } catch {
    // Without it the first tap on a clip that was refused readies that clip alone.
  }
}

/** Whether this browser plays such a clip at all. */
export const canPlay = (clip: CheckedClip): boolean => Howler.codecs(clip.format);

/**
 * Opens a checked clip. The handlers go in with the options, as errors may be reported from within the constructor.
 * Nothing where there is no sound here; a constructor that throws leaves nothing behind.
 */
export function openHowl(clip: CheckedClip, handlers: HowlHandlers): OpenedHowl | undefined {
  const known = (Howler as unknown as Inside)._howls;
  const count = known?.length ?? 0;
  try {
    const howl = new Howl({
      src: [clip.dataUri],
      format: [clip.format],
      html5: true,
      preload: true,
      ...handlers,
    });
    const element = elementOf(howl);
    if (element !== undefined) {
      element.muted ||= isSilent();
      return { howl, element };
    }
    howl.unload();
  } catch {
    known?.splice(count);
  }
  return undefined;
}

/**
 * The volume of all clips, 0–1. howler's own queue for changes to a single one can lose them. Silence is muting as well,
 * which also holds where a page may not set the volume (iOS).
 */
export function setAllVolumes(volume: number): void {
  const bounded = Math.min(1, Math.max(0, volume));
  // Only where it changes: it mutes and unmutes every element there is, also one that is on its way out.
  if (isSilent() && bounded > 0) Howler.mute(false);
  Howler.volume(bounded);
  if (!isSilent() && bounded === 0) Howler.mute(true);
}

/** Why an element does not start: the name of the browser's refusal, or nothing where it starts now. Never rejects. */
export async function whyRefused(element: HTMLAudioElement): Promise<string | undefined> {
  try {
    await element.play();
    return undefined;
  } catch (reason) {
    return reason instanceof DOMException ? reason.name : "unknown";
  }
}
