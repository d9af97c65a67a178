/**
 * The signs on controls, drawn in the colour of the text around them. A sign stands beside its word and is never read.
 */
const PATHS = {
  language: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM3.5 12h17M12 3.5c-5 5-5 12 0 17 5-5 5-12 0-17",
  earphones: "M4.5 18v-5a7.5 7.5 0 0 1 15 0v5M4.5 14h2.2v6H4.5ZM19.5 14h-2.2v6h2.2Z",
  find: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.3 15.3 20 20",
  save: "M12 4v11M7 10.5l5 5 5-5M5 19.5h14",
  print: "M7 8.5V4h10v4.5M7 16.5H4.5v-8h15v8H17M7 13.5h10V20H7Z",
  down: "M12 5v14M6 13l6 6 6-6",
  above: "M6 15l6-6 6 6",
  below: "M6 9l6 6 6-6",
  close: "M6 6l12 12M18 6 6 18",
} as const;

export type IconShape = keyof typeof PATHS;

export function Icon(props: { readonly shape: IconShape }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" aria-hidden="true">
      <path d={PATHS[props.shape]} stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
