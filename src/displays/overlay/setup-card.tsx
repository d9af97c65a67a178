/**
 * The overlay in `/setup`: a person in a video, and a line of text over it.
 */
import type { SetupCard } from "../setup/cards.tsx";
import styles from "../setup/choices.module.css";

export const card: SetupCard = {
  draw: () => (
    <>
      <rect x="2" y="5" width="44" height="26" rx="2" />
      <circle class={styles["filled"]} cx="24" cy="13.500" r="3.500" />
      <path class={styles["filled"]} d="M16.500 22.500a7.500 5 0 0 1 15 0z" />
      <path class={styles["newest"]} d="M11 27h26" />
    </>
  ),
  sizeOf: () => ({ width: 1920, height: 1080 }),
};
