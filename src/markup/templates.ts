/**
 * What compiled components import in the place of `solid-js/web` (`vite.config.ts`): the same, but for `template`, whose
 * markup passes the page's Trusted Types policy. The compiler calls it with literals of our own source, and nothing else
 * does; so this is the only place where text becomes markup.
 */
import { template as solidTemplate } from "solid-js/web";

import { trustedBy } from "../lib/trusted-types.ts";

export * from "solid-js/web";

const trusted = trustedBy("viewer-templates", "createHTML", (markup) => markup);

/** Solid's own `template`, for compiled code only. */
export const template: typeof solidTemplate = (markup, ...more) => solidTemplate(trusted(markup), ...more);
