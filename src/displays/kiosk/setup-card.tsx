/**
 * The venue screen in `/setup`: a large screen on a stand, which may be upright.
 */
import type { SetupCard } from "../setup/cards.tsx";
import styles from "../setup/choices.module.css";

export const card: SetupCard = {
  draw: () => (
    <>
      <rect x="2" y="3" width="44" height="25" rx="2" />
      <path d="M17 33.500h14" />
      <path class={styles["text"]} d="M8 11h26" />
      <path class={styles["newest"]} d="M8 17h31M8 22h17" />
    </>
  ),
  sizeOf: ({ portrait }) => (portrait ? { width: 1080, height: 1920 } : { width: 1920, height: 1080 }),
};
