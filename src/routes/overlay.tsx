/**
 * `/overlay`.
 */
import type { JSX } from "solid-js";

export default function OverlayRoute(): JSX.Element {
  return <p>overlay</p>;
}
