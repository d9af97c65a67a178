/**
 * The reader in `/setup`: a phone.
 */
import type { SetupCard } from "../setup/cards.tsx";
import styles from "../setup/choices.module.css";

export const card: SetupCard = {
  draw: () => (
    <>
      <rect x="15" y="2" width="18" height="32" rx="3.5" />
      <path class={styles["text"]} d="M19 10h7M19 15h10M19 20h8" />
      <path class={styles["newest"]} d="M19 26h9" />
    </>
  ),
  sizeOf: () => ({ width: 390, height: 780 }),
};
