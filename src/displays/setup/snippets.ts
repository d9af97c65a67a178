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

/**
 * One tag, and the script that knows it; `title` is what screen readers call the frame, and the link in its place
 * where no script runs.
 */
export function tagSnippet(origin: string, state: SetupState, title: string): string {
  const settings = Object.entries(linkValues(state)).map(
    ([name, value]) => [attributeOf(name), value] as const,
  );
  const own = attributes([
    ["token", state.code],
    ...settings,
    ["height", String(frameSize(state).height)],
    ["title", title],
  ]);
  return [
    `<live-subtitles${own}>`,
    `  <a href="${escaped(audienceLink(origin, state))}">${escaped(title)}</a>`,
    "</live-subtitles>",
    `<script src="${escaped(origin)}/live-subtitles.js" async></script>`,
  ].join("\n");
}

/** The same as a frame and nothing else; `title` is what screen readers call it. */
export function frameSnippet(origin: string, state: SetupState, title: string): string {
  const { width, height } = frameSize(state);
  const own = attributes([
    ["src", linkOf(origin, state)],
    ["title", title],
    ["allow", ALLOW],
    ["referrerpolicy", "strict-origin"],
    ["width", "100%"],
    ["height", String(height)],
    ["style", `border:0;max-width:${width}px`],
  ]);
  return `<iframe${own}></iframe>`;
}
