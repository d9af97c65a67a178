/**
 * A QR code on the page: always dark on white, since many scanners read nothing else.
 */
import { createMemo, type JSX } from "solid-js";

import { qrPath } from "./qr-path.ts";

export type QrCodeProps = {
  readonly text: string;
  /** What it is for, for whoever cannot scan it. */
  readonly label: string;
  readonly class?: string | undefined;
};

export function QrCode(props: QrCodeProps): JSX.Element {
  const code = createMemo(() => qrPath(props.text));
  return (
    <svg
      role="img"
      aria-label={props.label}
      class={props.class}
      viewBox={`0 0 ${code().size} ${code().size}`}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={code().path} fill="#000" />
    </svg>
  );
}
