/**
 * Following the newest sentence. The page stays at its end while text grows and glides up by what was added; a
 * reader who scrolls up is left alone until they come back.
 */
import { type Accessor, createSignal, untrack } from "solid-js";

/** A reader who scrolls down this close to the end is back at it, in CSS pixels. */
const NEAR_END_PX = 40;
/** Positions this close are the same: browsers round heights and scroll positions differently, in CSS pixels. */
const SAME_PX = 2;
/** Only growth up to this is glided over, in CSS pixels; more is a jump of its own. */
const LONGEST_GLIDE_PX = 240;
const GLIDE_MS = 170;
/** What a reader scrolls by. */
const REACHES = ["wheel", "touchmove", "keydown"] as const;

export type Follow = {
  /** Whether the newest text is kept in sight. */
  readonly following: Accessor<boolean>;
  /** Goes back to the newest text and keeps it in sight. */
  readonly goLive: () => void;
  /** Scrolls to `top`, in CSS pixels, and rests there whatever is said, until the reader scrolls. */
  readonly goTo: (top: number) => void;
  /** Starts following in `scroller`, whose only growing child is `content`; ends with the returned function. */
  readonly attach: (scroller: HTMLElement, content: HTMLElement) => () => void;
};

/**
 * Where the text ends, as a scroll position in CSS pixels; without text (`data-alone`) what stands in its place is read
 * from its top. The content is measured rather than what can be scrolled: a glide makes that longer for a moment.
 */
const endOf = (scroller: HTMLElement, content: HTMLElement): number =>
  content.dataset["alone"] === undefined ? Math.max(0, content.offsetHeight - scroller.clientHeight) : 0;

// Over 60 lines: one place in the text, which scrolling, growing and turning of the page move or keep.
export function createFollow(): Follow {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const [following, setFollowing] = createSignal(true);
  let attached: { readonly scroller: HTMLElement; readonly content: HTMLElement } | undefined;
  let lastTop = 0;
  let lastHeight = 0;
  /** The page stepped to the end, and is still to be told of it. */
  let hasStepped = false;
  /** Where the text was brought to, though it may be at its end. */
  let restingAt: number | undefined;
  /** Somebody has turned a wheel, moved a finger or pressed a key, and the place that comes of it is not known yet. */
  let hasReached = false;
  /** What is being read and where it stands in the window: whatever changes around it must not move it. */
  let anchor: { readonly row: Element; readonly top: number } | undefined;
  /** Where that was brought back to last: our own step is not the reader's, whatever has grown again by the time it is told. */
  let keptAt: number | undefined;

  const isFollowing = (): boolean => untrack(following);

  function followOn(): void {
    anchor = undefined;
    setFollowing(true);
  }

  function toEnd(): void {
    if (attached === undefined) return;
    const { scroller, content } = attached;
    scroller.scrollTop = endOf(scroller, content);
    const top = scroller.scrollTop;
    if (top !== lastTop) hasStepped = true;
    lastTop = top;
  }

  /** Where a row stands in the window once no glide moves it, in CSS pixels. */
  function restingTop(row: Element, { scroller, content }: NonNullable<typeof attached>): number {
    const inContent = row.getBoundingClientRect().top - content.getBoundingClientRect().top;
    return scroller.getBoundingClientRect().top + content.offsetTop - scroller.scrollTop + inContent;
  }

  /** Takes note of the first row in sight, for a reader who has left the end. */
  function noteAnchor(): void {
    anchor = undefined;
    // Who was brought to the top is there for what is above the text, whatever is added to that.
    if (attached === undefined || restingAt === 0) return;
    const { top, left, width, height } = attached.scroller.getBoundingClientRect();
    // What has only just come into sight may not be drawn yet, and whatever of it is drawn is nearer to the end.
    const looks = [1, 24, 64, 120, height / 3, height / 2, height - 24];
    const ahead = looks.map((down) => document.elementFromPoint(left + width / 2, top + down));
    const row = ahead.map((element) => element?.closest("[data-sid]") ?? undefined).find(Boolean);
    anchor = row && { row, top: restingTop(row, attached) };
  }

  /** Brings what is being read back to where it was. */
  function keepAnchor(place: NonNullable<typeof attached>): void {
    if (anchor?.row.isConnected !== true) return;
    const { scroller } = place;
    const moved = restingTop(anchor.row, place) - anchor.top;
    if (Math.abs(moved) < 1) return;
    scroller.scrollTop += moved;
    keptAt = scroller.scrollTop;
    if (restingAt !== undefined) lastTop = restingAt = scroller.scrollTop;
  }

  function glide(content: HTMLElement, by: number): void {
    if (calm.matches || by <= 0 || by > LONGEST_GLIDE_PX || document.hidden) return;
    content.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], {
      duration: GLIDE_MS,
      easing: "ease-out",
      composite: "add",
    });
  }

  return {
    following,
    goLive: () => {
      restingAt = undefined;
      followOn();
      toEnd();
    },
    goTo: (top) => {
      if (attached === undefined) return;
      attached.scroller.scrollTop = top;
      lastTop = restingAt = attached.scroller.scrollTop;
      setFollowing(false);
      noteAnchor();
    },
    attach: (scroller, content) => {
      attached = { scroller, content };
      let room = { width: scroller.clientWidth, height: scroller.clientHeight };
      let later: ReturnType<typeof setTimeout> | undefined;
      const onScroll = (): void => {
        if (hasStepped && isFollowing()) {
          hasStepped = false;
          // Asked now, the place has the picture laid out that is only being made.
          later ??= setTimeout(look, 0);
          return;
        }
        look();
      };
      const look = (): void => {
        const isReached = hasReached;
        hasReached = false;
        clearTimeout(later);
        later = undefined;
        const top = scroller.scrollTop;
        // The page's own step to the end; nothing is to be measured for it.
        if (isFollowing() && top === lastTop) return;
        // Text that is drawn anew, as in another language, is shorter for a moment. It is followed once its size is told.
        if (isFollowing() && !isReached && content.offsetHeight !== lastHeight) return;
        // Where the room has just changed, the place is still to be brought back.
        const isSameRoom = scroller.clientWidth === room.width && scroller.clientHeight === room.height;
        if (top !== restingAt) {
          restingAt = undefined;
          const left = endOf(scroller, content) - top;
          if (top < lastTop && left > SAME_PX) setFollowing(false);
          else if (left <= NEAR_END_PX) followOn();
          lastTop = top;
        }
        if (isFollowing() || !isSameRoom || top === keptAt) return;
        keptAt = undefined;
        noteAnchor();
      };
      const observer = new ResizeObserver(() => {
        const height = content.offsetHeight;
        room = { width: scroller.clientWidth, height: scroller.clientHeight };
        // A reader who scrolled in the picture in which the text grew has still to be heard; text that is drawn anew scrolls, too.
        if (hasReached && isFollowing() && scroller.scrollTop < lastTop) look();
        if (isFollowing()) {
          toEnd();
          // Last, as sizes that are asked for behind it would be made for it.
          if (height > room.height && lastHeight > 0) glide(content, height - lastHeight);
        } else if (anchor === undefined) noteAnchor();
        else keepAnchor({ scroller, content });
        lastHeight = height;
      });
      const onReach = (): void => {
        hasReached = true;
      };
      const listening = new AbortController();
      const how = { passive: true, signal: listening.signal };
      scroller.addEventListener("scroll", onScroll, how);
      for (const name of REACHES) scroller.addEventListener(name, onReach, how);
      observer.observe(content);
      observer.observe(scroller);
      return () => {
        observer.disconnect();
        listening.abort();
        clearTimeout(later);
        attached = undefined;
      };
    },
  };
}
