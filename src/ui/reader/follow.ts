/**
 * Following the newest sentence. The page stays at its end while text grows and glides up by what was added; a
 * reader who scrolls up is left alone until they come back.
 */
import { type Accessor, createSignal } from "solid-js";

/** Closer to the end than this counts as at the end, in CSS pixels. */
const AT_END_PX = 40;
/** Only growth up to this is glided over, in CSS pixels; more is a jump of its own. */
const LONGEST_GLIDE_PX = 240;
const GLIDE_MS = 170;

export type Follow = {
  /** Whether the newest text is kept in sight. */
  readonly following: Accessor<boolean>;
  /** Goes back to the newest text and keeps it in sight. */
  readonly goLive: () => void;
  /** Starts following in `scroller`, whose only growing child is `content`; ends with the returned function. */
  readonly attach: (scroller: HTMLElement, content: HTMLElement) => () => void;
};

export function createFollow(): Follow {
  const [following, setFollowing] = createSignal(true);
  let scroller: HTMLElement | undefined;
  let lastTop = 0;
  let lastHeight = 0;

  const end = (element: HTMLElement): number => element.scrollHeight - element.clientHeight;

  function toEnd(): void {
    if (scroller === undefined) return;
    scroller.scrollTop = end(scroller);
    lastTop = scroller.scrollTop;
  }

  function glide(content: HTMLElement, by: number): void {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (calm || by <= 0 || by > LONGEST_GLIDE_PX || document.hidden) return;
    content.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], {
      duration: GLIDE_MS,
      easing: "ease-out",
      composite: "add",
    });
  }

  return {
    following,
    goLive: () => {
      setFollowing(true);
      toEnd();
    },
    attach: (element, content) => {
      scroller = element;
      const onScroll = (): void => {
        const top = element.scrollTop;
        if (end(element) - top <= AT_END_PX) setFollowing(true);
        else if (top < lastTop) setFollowing(false);
        lastTop = top;
      };
      const observer = new ResizeObserver(() => {
        const height = content.offsetHeight;
        if (following()) {
          const overflows = element.scrollHeight > element.clientHeight;
          toEnd();
          if (overflows && lastHeight > 0) glide(content, height - lastHeight);
        }
        lastHeight = height;
      });
      element.addEventListener("scroll", onScroll, { passive: true });
      observer.observe(content);
      observer.observe(element);
      return () => {
        observer.disconnect();
        element.removeEventListener("scroll", onScroll);
        scroller = undefined;
      };
    },
  };
}
