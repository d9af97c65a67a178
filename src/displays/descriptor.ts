/**
 * What a descriptor says of a display. Descriptors are data and nothing else: the first script, the build and the servers'
 * files read them, and none of these may load a page. The page itself is in the same folder (`pages.tsx`).
 */
import type { Feature } from "../config/config.ts";
import type { Preferences } from "../links/preferences.ts";
import type { VisitTraits } from "../visit/visit-traits.ts";

/**
 * How the servers answer a page: `embed` may be in frames of other people's pages, `previewed` in those of `/setup`, `setup`
 * may have such frames, `page` has nothing to do with frames, nor has `talk`, which plays sound from files beside the viewer; `talk-embed` is both that and `embed`. `on-air` is previewed, and may
 * reach OBS on its own machine; `screen` is previewed, and plays clips from beside the viewer.
 */
export type PagePolicy =
  | "embed"
  | "previewed"
  | "on-air"
  | "screen"
  | "setup"
  | "page"
  | "talk"
  | "talk-embed";

/** A trait that is not named does not hold. */
export type DisplayDescriptor = VisitTraits & {
  readonly name: string;
  /** Its address; a part that begins with a colon is the broadcast's token, or another name. Upper and lower case are different. */
  readonly path: `/${string}`;
  /** The switch in `config.json` that turns it off; absent where it is always there. */
  readonly feature?: Feature;
  readonly policy: PagePolicy;
  /** Other people's pages may have it in a frame and talk to it; it then takes colours from them. */
  readonly isFramable?: true;
  /** A person uses it and may change how it looks. */
  readonly hasControls?: true;
  /** It keeps the screen of its device awake, where its link says so. */
  readonly keepsAwake?: true;
  /** Whoever opens it has the viewer kept on the device, for when there is no network. */
  readonly keepsViewer?: true;
  /** What holds where its link says nothing; absent for what is usual on this host. */
  readonly defaults?: Partial<Preferences>;
  /** Parameters of its address that are about the page itself; absent for all. */
  readonly ownParameters?: readonly string[];
  /** The display whose page shows it; absent where it has its own. */
  readonly shownBy?: string;
};

/** Most sentences in memory where nobody scrolls back. */
export const MOST_UNATTENDED_SENTENCES = 200;
