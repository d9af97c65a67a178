/**
 * What somebody wants of the publish command, once its options are understood.
 */
import type { PictureWish } from "../publish/picture/picture-of-talk.ts";
import type { SpeechWish } from "../publish/speech/speak-talk.ts";
import type { ImportWish } from "./import-file.ts";

export type Locked = "no" | "ask" | { readonly variable: string };

/** A transcript that is no recording of the service: a file, or an asset of memories.ai. */
export type Elsewhere = {
  readonly path?: string;
  readonly asset?: string;
  /** The spoken one first; those that are not named are guessed. */
  readonly languages: readonly string[];
  /** A file with the sound. */
  readonly sound?: string;
  readonly hasSpeakers: boolean;
  /** Whether the host agreed to the price before. */
  readonly isAgreed: boolean;
};

export type PublishCommand = {
  /** Empty where none was named, and none is needed. */
  readonly service: string;
  readonly token?: string;
  readonly taskId?: string;
  /** A file that is transcribed first. */
  readonly imported?: ImportWish;
  readonly elsewhere?: Elsewhere;
  readonly name?: string;
  readonly title?: string;
  readonly summary: readonly string[];
  readonly by: { readonly template: string } | { readonly prompt: string; readonly promptName: string };
  readonly sound: boolean;
  readonly out: string;
  readonly locked: Locked;
  readonly isPublic: boolean;
  readonly isDry: boolean;
  /** Corrected in the browser first. */
  readonly isEdited: boolean;
  /** Translations to be spoken; missing for none. */
  readonly speech?: SpeechWish;
  /** Missing for none. */
  readonly picture?: PictureWish;
  readonly what: "publish" | "remove" | "list" | "templates" | { readonly videos: string | undefined };
};
