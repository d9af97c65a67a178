/**
 * Which languages a broadcast comes in.
 */
import type { OnOffer } from "./broadcast-text.ts";

/** Every language on offer, the original first. */
export const offeredLanguages = ({
  transcriptionLanguage,
  translationLanguages,
}: OnOffer): readonly string[] => [
  transcriptionLanguage,
  ...translationLanguages.filter((tag) => tag !== transcriptionLanguage),
];
