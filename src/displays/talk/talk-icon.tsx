/**
 * The signs of a talk's player. Those of a player mean the same everywhere and are not mirrored.
 */
import type { JSX } from "solid-js";
import { Show } from "solid-js";

const SHAPES = {
  play: "M8 5.5v13l10-6.5z",
  pause: "M9 6v12M15 6v12",
  back: "M12 4.5a8 8 0 1 1-7.4 5M4.2 4.6l.3 5 5-.4",
  ahead: "M12 4.5a8 8 0 1 0 7.4 5M19.8 4.6l-.3 5-5-.4",
  share: "M12 15V4.5M7.8 8.5 12 4.3l4.2 4.2M5.5 12.5v7h13v-7",
  contents: "M4.5 6.5h1M9 6.5h10.5M4.5 12h1M9 12h10.5M4.5 17.5h1M9 17.5h10.5",
} as const;

export type TalkShape = keyof typeof SHAPES;

export function TalkIcon(props: { readonly shape: TalkShape }): JSX.Element {
  const isFilled = (): boolean => props.shape === "play";
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path
        d={SHAPES[props.shape]}
        fill={isFilled() ? "currentColor" : "none"}
        stroke="currentColor"
        stroke-width={props.shape === "pause" ? 2.5 : 1.75}
        stroke-linejoin="round"
        stroke-linecap="round"
      />
      <Show when={props.shape === "back" || props.shape === "ahead"}>
        <text x="12" y="15.2" font-size="7.5" font-weight="700" text-anchor="middle" fill="currentColor">
          15
        </text>
      </Show>
    </svg>
  );
}
