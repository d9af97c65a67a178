/**
 * What one build of the viewer consists of, as its service worker is told when it is built.
 */
export type OfflineBuild = {
  /** Another one for any other set of files. */
  readonly version: string;
  /** The address of the script that the page of this build begins with. */
  readonly entry: string;
  /** The addresses of every script and sheet, whether or not a page has asked for it yet. */
  readonly files: readonly string[];
};
