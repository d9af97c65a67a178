/**
 * Where it is said who runs this viewer and what it keeps: the viewer's own page, and those of the organisation.
 */
import type { Brand } from "../../config/config.ts";
import type { AboutLinksProps } from "../../ui/about-links.tsx";
import { privacy } from "../privacy/descriptor.ts";

/** `ui` is the language the pages speak, where one was asked for. */
export const aboutLinks = ({ links }: Brand, ui: string | undefined): AboutLinksProps => ({
  data: ui === undefined ? privacy.path : `${privacy.path}?ui=${ui}`,
  privacy: links?.privacy,
  imprint: links?.imprint,
});
