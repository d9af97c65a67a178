/** The light build of hls.js, which has no types: it leaves out subtitles, other sound tracks and copy protection. */
declare module "hls.js/light" {
  export { default, ErrorTypes, Events } from "hls.js";
}
