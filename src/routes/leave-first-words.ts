/**
 * The first words of the page stand until the app shows the same, or has something else to say.
 */
import { createEffect } from "solid-js";

import type { Session } from "../session/session.ts";

export function leaveFirstWords({ standing, subtitles }: Session): void {
  createEffect(() => {
    const { kind } = standing();
    const isBehind = window.firstWords?.page?.hasText() === true && subtitles().count === 0;
    if (kind === "connecting" || (kind === "live" && isBehind)) return;
    window.firstWords?.page?.leave();
  });
}
