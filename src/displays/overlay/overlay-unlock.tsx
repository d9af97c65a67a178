/**
 * The form of a password channel in the browser source of a video program, where nobody sees the text yet: dark and opaque,
 * so that it is read over any picture.
 */
import { ScreenUnlock, type ScreenUnlockProps } from "../shared/screen-unlock.tsx";
import { Wall } from "../shared/wall.tsx";
import styles from "./overlay-unlock.module.css";

export function OverlayUnlock(props: ScreenUnlockProps & { readonly languages: readonly string[] }) {
  return (
    <Wall languages={props.languages}>
      <div class={styles["unlock"]} data-swatch="dark">
        <ScreenUnlock visit={props.visit} />
      </div>
    </Wall>
  );
}
