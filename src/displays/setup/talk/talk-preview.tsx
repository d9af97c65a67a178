/**
 * A page at its real size, made smaller to fit. It is looked at and not used.
 */
import { createSignal, type JSX, onCleanup, onMount } from "solid-js";

import styles from "../preview.module.css";

export type TalkPreviewProps = {
  readonly title: string;
  readonly address: string;
  /** In CSS px. */
  readonly width: number;
  readonly height: number;
};

export function TalkPreview(props: TalkPreviewProps): JSX.Element {
  /** What there is for it, in CSS px. */
  const [room, setRoom] = createSignal(0);
  let stage: HTMLDivElement | undefined;
  onMount(() => {
    if (stage === undefined) return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(stage);
    onCleanup(() => observer.disconnect());
  });
  return (
    <div ref={stage} class={styles["screen"]} style={{ "aspect-ratio": `${props.width} / ${props.height}` }}>
      <iframe
        class={styles["frame"]}
        title={props.title}
        src={props.address}
        loading="lazy"
        inert
        tabindex="-1"
        style={{
          width: `${props.width}px`,
          height: `${props.height}px`,
          transform: `scale(${room() / props.width})`,
        }}
      />
    </div>
  );
}
