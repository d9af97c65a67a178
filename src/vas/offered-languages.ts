/**
 * Which languages a broadcast comes in.
 */
import type { BroadcastInfo } from "./broadcast-info.ts";

/** What of a broadcast counts here. */
export type OnOffer = Pick<BroadcastInfo, "transcriptionLanguage" | "translationLanguages">;

/** Every language on offer, the original first. */
export const offeredLanguages = ({
  transcriptionLanguage,
  translationLanguages,
}: OnOffer): readonly string[] => [
  transcriptionLanguage,
  ...translationLanguages.filter((tag) => tag !== transcriptionLanguage),
];
