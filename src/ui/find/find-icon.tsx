/**
 * The signs of the search, drawn in the colour of the text around them.
 */
const PATHS = {
  previous: "M6 15l6-6 6 6",
  next: "M6 9l6 6 6-6",
  close: "M6 6l12 12M18 6 6 18",
} as const;

export type FindShape = keyof typeof PATHS;

export function FindIcon(props: { readonly shape: FindShape }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" aria-hidden="true">
      <path d={PATHS[props.shape]} stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
