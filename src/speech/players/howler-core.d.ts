/** The build of howler without its spatial plugin, which `@types/howler` does not know; it is a third smaller. */
declare module "howler/dist/howler.core.min.js" {
  export { Howl, Howler } from "howler";
}
