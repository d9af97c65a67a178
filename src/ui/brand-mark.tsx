/**
 * Whose viewer this is: the logo, or the name where there is none or it does not come.
 */
import { createSignal, Show } from "solid-js";

export type BrandMarkProps = {
  readonly name: string | undefined;
  readonly logo: string | undefined;
  readonly class: string | undefined;
};

export function BrandMark(props: BrandMarkProps) {
  const [missing, setMissing] = createSignal<string>();
  return (
    <Show when={props.logo ?? props.name}>
      <p class={props.class}>
        <Show when={props.logo !== missing() && props.logo} fallback={<span dir="auto">{props.name}</span>}>
          {(logo) => <img src={logo()} alt={props.name ?? ""} onError={() => setMissing(logo())} />}
        </Show>
      </p>
    </Show>
  );
}
