/**
 * The colours of the page around the frame are for all that is in it.
 */
import { onCleanup } from "solid-js";

import surface from "../../styles/text-surface.module.css";

/** For as long as the component that calls it. */
export function wearHostColours(): void {
  const name = surface["surface"] ?? "";
  document.body.classList.add(name);
  onCleanup(() => document.body.classList.remove(name));
}
