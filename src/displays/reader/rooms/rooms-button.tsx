/**
 * Opens and closes the list of rooms. It is in the bar, in reach of a thumb.
 */
import type { JSX } from "solid-js";

import controls from "../../../styles/controls.module.css";
import bar from "../../../ui/controls/bar.module.css";
import type { EventProps } from "../../../ui/event/event-props.ts";

export type RoomsButtonProps = Pick<EventProps, "say"> & {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

export function RoomsButton(props: RoomsButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`${controls["button"]} ${bar["item"]}`}
      aria-expanded={props.isOpen}
      aria-controls={props.isOpen ? "rooms" : undefined}
      onClick={() => props.onToggle()}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" aria-hidden="true">
        <path
          d="M4.5 4.5h6v6h-6ZM13.5 4.5h6v6h-6ZM4.5 13.5h6v6h-6ZM13.5 13.5h6v6h-6Z"
          stroke-width="1.75"
          stroke-linejoin="round"
        />
      </svg>
      <span>{props.say("switch.open")}</span>
    </button>
  );
}
