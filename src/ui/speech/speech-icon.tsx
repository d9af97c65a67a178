/**
 * The signs of a player, which mean the same everywhere and are not mirrored.
 */
const SHAPES = {
  back: "M7 6v12M18 6l-8 6 8 6z",
  pause: "M9 6v12M15 6v12",
  play: "M8 5.5v13l10-6.5z",
  stop: "M7 7h10v10H7z",
  newest: "M17 6v12M6 6l8 6-8 6z",
} as const;

export type SpeechShape = keyof typeof SHAPES;

export function SpeechIcon(props: { readonly shape: SpeechShape }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path
        d={SHAPES[props.shape]}
        fill="currentColor"
        stroke="currentColor"
        stroke-width="2"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
