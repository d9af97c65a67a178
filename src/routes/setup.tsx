/**
 * `/setup`.
 */
import type { JSX } from "solid-js";

export default function SetupRoute(): JSX.Element {
  return <p>setup</p>;
}
