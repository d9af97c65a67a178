/**
 * `/embed`.
 */
import type { JSX } from "solid-js";

export default function EmbedRoute(): JSX.Element {
  return <p>embed</p>;
}
