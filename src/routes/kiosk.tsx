/**
 * `/kiosk`.
 */
import type { JSX } from "solid-js";

export default function KioskRoute(): JSX.Element {
  return <p>kiosk</p>;
}
