/**
 * The frame in `/setup`: a page with a video and the text beside it.
 */
import type { SetupCard } from "../setup/cards.tsx";
import styles from "../setup/choices.module.css";
import { frameSize } from "../setup/snippets.ts";

export const card: SetupCard = {
  draw: () => (
    <>
      <rect x="3" y="4" width="42" height="28" rx="2.5" />
      <path d="M3 9.500h42" />
      <rect class={styles["filled"]} x="7.500" y="13.500" width="17" height="10" rx="1" />
      <path class={styles["text"]} d="M29 15h8M29 19.500h11" />
      <path class={styles["newest"]} d="M29 24h7" />
    </>
  ),
  sizeOf: frameSize,
};
