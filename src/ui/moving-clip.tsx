/**
 * A clip over its still picture: without sound, again and again, and only while it is in sight. Nothing of it is fetched, and
 * the still is all there is, where little is to move or to be loaded on this device, or where the clip cannot be had.
 */
import { createEffect, createSignal, type JSX, onCleanup, onMount } from "solid-js";

import { createMediaQuery } from "./media-query-signals.ts";

/** What the browser says of the person's data plan, where it does. */
const savesData = ({ navigator }: Pick<Window, "navigator">): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;

export type MovingClipProps = {
  /** Where it is; nothing while it has not come. */
  readonly address: string | undefined;
  /** Nothing stands beneath it: without motion its first picture is shown. */
  readonly isAlone: boolean;
  /** Somebody wants it to stand still. */
  readonly isStopped?: boolean;
  readonly style?: JSX.CSSProperties;
  /** It is in sight and may move: the time to bring what has no address yet. */
  readonly onWanted?: () => void;
  /** Told that it moves. */
  readonly onMoves?: () => void;
  /** Told that it cannot be had, or shown. */
  readonly onLost?: () => void;
};

/** Ends what the browser fetches for an element. */
function letGo(video: HTMLVideoElement): void {
  video.pause();
  video.removeAttribute("src");
  video.load();
}

export function MovingClip(props: MovingClipProps): JSX.Element {
  const isCalm = createMediaQuery("(prefers-reduced-motion: reduce)");
  const [isSeen, setSeen] = createSignal(false);
  const [hasPicture, setHasPicture] = createSignal(false);
  const mayMove = (): boolean => isSeen() && !isCalm() && !savesData(window);
  const mayShow = (): boolean => isSeen() && (mayMove() || props.isAlone);
  let video: HTMLVideoElement | undefined;

  onMount(() => {
    if (video === undefined) return;
    const shown = video;
    // A page must not be able to make it heard, nor a browser that knows the attribute only.
    shown.muted = true;
    shown.defaultMuted = true;
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting === true));
    observer.observe(shown);
    createEffect(() => {
      const address = props.address;
      const isStopped = props.isStopped === true;
      if (!mayShow()) return shown.pause();
      if (address === undefined) return props.onWanted?.();
      if (shown.getAttribute("src") !== address) shown.src = address;
      // What a browser refuses stays as still as it is.
      if (mayMove() && !isStopped) shown.play().catch(() => undefined);
      else shown.pause();
    });
    onCleanup(() => {
      observer.disconnect();
      letGo(shown);
    });
  });

  return (
    <video
      ref={video}
      style={{ ...props.style, visibility: hasPicture() ? "visible" : "hidden" }}
      loop
      muted
      playsinline
      preload="auto"
      disablepictureinpicture
      tabindex="-1"
      aria-hidden="true"
      onLoadedData={() => setHasPicture(true)}
      onPlaying={() => props.onMoves?.()}
      onError={() => {
        setHasPicture(false);
        // An address that was taken away is no loss.
        if (video?.getAttribute("src") !== null) props.onLost?.();
      }}
    />
  );
}
