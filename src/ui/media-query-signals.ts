/**
 * What a device or its person prefers, as it changes.
 */
import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Whether a media query holds; listens as long as the component that calls this is there. */
export function createMediaQuery(media: string): Accessor<boolean> {
  const query = matchMedia(media);
  const [matches, setMatches] = createSignal(query.matches);
  const onChange = (): void => void setMatches(query.matches);
  query.addEventListener("change", onChange);
  onCleanup(() => query.removeEventListener("change", onChange));
  return matches;
}
