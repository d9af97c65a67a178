/**
 * The signs of a reader's tools, drawn in the colour of the text around them; they stand beside a word or a label, and are never read.
 */

/** `path` is in a box of 24. */
export function Sign(props: { readonly path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" aria-hidden="true">
      <path d={props.path} stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
