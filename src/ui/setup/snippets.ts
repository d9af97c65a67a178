/**
 * What an event page's author pastes: our one tag, or a plain frame for pages that allow no scripts.
 */
import { valueIn } from "../../preferences/setup-parameters.ts";
import { linkOf, linkValues, type SetupState } from "./setup-state.ts";

/** What the frame may do (README, "Links"): start sound, keep the screen awake, fill it, copy. */
const ALLOW = "autoplay; screen-wake-lock; fullscreen; clipboard-write";
const FRAME_WIDTH = 800;

const escaped = (value: string): string => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const attributes = (entries: readonly (readonly [name: string, value: string])[]): string =>
  entries.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

/** The size of the frame as it is shown in the builder, in CSS px. */
export const frameSize = ({ home, values }: SetupState): { width: number; height: number } => ({
  width: FRAME_WIDTH,
  height: Number(valueIn(home, values, "height")),
});

/** One tag, and the script that knows it. */
export function tagSnippet(origin: string, state: SetupState): string {
  const { height } = state.values;
  const own = attributes([
    ["token", state.code],
    ...Object.entries(linkValues(state)),
    ...(height === undefined ? [] : ([["height", height]] as const)),
  ]);
  return [
    `<script type="module" src="${escaped(origin)}/live-subtitles.js"></script>`,
    `<live-subtitles${own}></live-subtitles>`,
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
    ["width", String(width)],
    ["height", String(height)],
    ["style", "border:0"],
  ]);
  return `<iframe${own}></iframe>`;
}
