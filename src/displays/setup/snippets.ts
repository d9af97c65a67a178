/**
 * What an event page's author pastes: our one tag, or a plain frame for pages that allow no scripts.
 */
import { valueIn } from "../../links/setup-parameters.ts";
import { audienceLink, linkOf, linkValues, type SetupState } from "./setup-state.ts";

/** What the frame may do (docs/links.md): start sound, keep the screen awake, fill it, copy. */
const ALLOW = "autoplay; screen-wake-lock; fullscreen; clipboard-write";
/** The widest it is; a narrower page makes it narrower. */
const FRAME_WIDTH = 800;

const escaped = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const attributes = (entries: readonly (readonly [name: string, value: string])[]): string =>
  entries.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

/** The size of the frame as it is shown in the builder, in CSS px. */
export const frameSize = ({ display, values }: SetupState): { width: number; height: number } => ({
  width: FRAME_WIDTH,
  height: Number(valueIn(display, values, "height")),
});

/** HTML has a meaning of its own for `lang`, so the tag has another name for it. */
const attributeOf = (parameter: string): string => (parameter === "lang" ? "languages" : parameter);

type Tag = {
  /** What it shows and how. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** In CSS px. */
  readonly height: number;
  /** Stands in its place where no script runs. */
  readonly link: string;
  /** What screen readers call the frame, and what the link says. */
  readonly title: string;
};

/** One tag, and the script that knows it. */
export const tagHtml = (origin: string, { attributes: own, height, link, title }: Tag): string =>
  [
    `<live-subtitles${attributes([...own, ["height", String(height)], ["title", title]])}>`,
    `  <a href="${escaped(link)}">${escaped(title)}</a>`,
    "</live-subtitles>",
    `<script src="${escaped(origin)}/live-subtitles.js" async></script>`,
  ].join("\n");

/** A frame and nothing else; `title` is what screen readers call it. */
export function frameHtml(frame: {
  readonly link: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}): string {
  const own = attributes([
    ["src", frame.link],
    ["title", frame.title],
    ["allow", ALLOW],
    ["referrerpolicy", "strict-origin"],
    ["width", "100%"],
    ["height", String(frame.height)],
    ["style", `border:0;max-width:${frame.width}px`],
  ]);
  return `<iframe${own}></iframe>`;
}

/** The tag of a broadcast: see {@link tagHtml}. */
export function tagSnippet(origin: string, state: SetupState, title: string): string {
  const settings = Object.entries(linkValues(state)).map(
    ([name, value]) => [attributeOf(name), value] as const,
  );
  return tagHtml(origin, {
    attributes: [["token", state.code], ...settings],
    height: frameSize(state).height,
    link: audienceLink(origin, state),
    title,
  });
}

/** The frame of a broadcast: see {@link frameHtml}. */
export const frameSnippet = (origin: string, state: SetupState, title: string): string =>
  frameHtml({ link: linkOf(origin, state), title, ...frameSize(state) });
