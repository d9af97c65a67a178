/**
 * What is under a form in the browser source of a video program, where nobody sees the text yet: dark and opaque, so that it is
 * read over any picture.
 */
import type { JSX, ParentProps } from "solid-js";

import { Wall } from "../shared/wall.tsx";
import styles from "./overlay-ground.module.css";

export function OverlayGround(props: ParentProps): JSX.Element {
  return (
    // Only staff see it: it speaks their browser's language, or the link's `ui`, and not those of the text.
    <Wall languages={[]}>
      <div class={styles["ground"]} data-swatch="dark">
        {props.children}
      </div>
    </Wall>
  );
}
