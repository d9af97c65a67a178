/**
 * What of the resolve answer concerns the text: who may read it, and in which languages. The client and the boot page
 * take it from here. Part of the first script, so there are no schemas in it.
 */
import type { BroadcastStatus } from "./event-fields.ts";
import { usableLanguages } from "./offer.ts";

/** The languages that a broadcast can be read in. */
export type OnOffer = {
  readonly transcriptionLanguage: string;
  readonly translationLanguages: readonly string[];
};

/** The languages of a broadcast, in the fields that the service names them by (docs/contract.md, "Resolve"). */
export const textLanguages = (raw: {
  readonly transcription_language: string;
  readonly translation_languages?: readonly unknown[] | null | undefined;
}): OnOffer => ({
  transcriptionLanguage: usableLanguages([raw.transcription_language])?.[0] ?? "und",
  translationLanguages: usableLanguages(raw.translation_languages) ?? [],
});

/** Whether anybody may read it, now or once it begins: no password protects it, and it is not over. */
export const isOpenToAll = (broadcast: {
  readonly requiresPassword: boolean;
  readonly status: BroadcastStatus;
}): boolean => !broadcast.requiresPassword && broadcast.status !== "ended" && broadcast.status !== "revoked";
